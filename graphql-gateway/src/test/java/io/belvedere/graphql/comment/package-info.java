/** Presence as clients see it. */
@NullMarked
package io.belvedere.graphql.comment;

import org.jspecify.annotations.NullMarked;
