/** Dashboards in GraphQL: read one by one, in lists, or as many at the cost of one. */
@NullMarked
package io.belvedere.graphql.dashboard;

import org.jspecify.annotations.NullMarked;
