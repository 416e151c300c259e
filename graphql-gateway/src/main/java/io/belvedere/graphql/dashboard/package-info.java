/** Dashboards in GraphQL: thin fetchers over {@link io.belvedere.dashboard.DashboardService}. */
@NullMarked
package io.belvedere.graphql.dashboard;

import org.jspecify.annotations.NullMarked;
