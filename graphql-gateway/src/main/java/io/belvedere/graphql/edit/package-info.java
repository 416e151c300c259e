/**
 * Editing boards in GraphQL: inputs become commands, alone or in batches, and what became of a board is told by its
 * revisions.
 */
@NullMarked
package io.belvedere.graphql.edit;

import org.jspecify.annotations.NullMarked;
