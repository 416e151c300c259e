@NullMarked
package io.belvedere.graphql.subscription;

import org.jspecify.annotations.NullMarked;
