/** Dashboards, their layouts and regions as {@code belvedere.v1.DashboardService}. */
@NullMarked
package io.belvedere.grpc.dashboard;

import org.jspecify.annotations.NullMarked;
