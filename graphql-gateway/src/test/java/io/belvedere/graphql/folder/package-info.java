/** Presence as clients see it. */
@NullMarked
package io.belvedere.graphql.folder;

import org.jspecify.annotations.NullMarked;
