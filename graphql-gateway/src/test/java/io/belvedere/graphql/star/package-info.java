/** Presence as clients see it. */
@NullMarked
package io.belvedere.graphql.star;

import org.jspecify.annotations.NullMarked;
