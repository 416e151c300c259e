package io.belvedere.graphql.wiring;

import io.belvedere.access.TenantService;
import io.belvedere.access.UserService;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.LayoutService;

/** The services of the domain that the schema reaches. */
public record Services(DashboardService dashboards, LayoutService layouts, UserService users, TenantService tenants) {}
