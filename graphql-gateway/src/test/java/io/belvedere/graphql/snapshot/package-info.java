/** Snapshots as clients see them. */
@NullMarked
package io.belvedere.graphql.snapshot;

import org.jspecify.annotations.NullMarked;
