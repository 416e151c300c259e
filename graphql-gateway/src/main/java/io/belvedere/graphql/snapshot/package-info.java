/** Snapshots of dashboards in GraphQL. */
@NullMarked
package io.belvedere.graphql.snapshot;

import org.jspecify.annotations.NullMarked;
