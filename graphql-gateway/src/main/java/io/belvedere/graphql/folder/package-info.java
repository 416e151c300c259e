/** Folders in GraphQL. */
@NullMarked
package io.belvedere.graphql.folder;

import org.jspecify.annotations.NullMarked;
