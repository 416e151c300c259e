@NullMarked
package io.belvedere.graphql.limit;

import org.jspecify.annotations.NullMarked;
