@NullMarked
package io.belvedere.graphql.stream;

import org.jspecify.annotations.NullMarked;
