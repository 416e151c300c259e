/** Presence as clients see it. */
@NullMarked
package io.belvedere.graphql.presence;

import org.jspecify.annotations.NullMarked;
