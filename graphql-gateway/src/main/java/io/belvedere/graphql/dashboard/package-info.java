/** Dashboards in GraphQL, and the loader that reads many at the cost of one. */
@NullMarked
package io.belvedere.graphql.dashboard;

import org.jspecify.annotations.NullMarked;
