package io.belvedere.graphql.wiring;

import io.belvedere.access.TenantService;
import io.belvedere.access.UserService;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.LayoutService;
import io.belvedere.page.Cursors;

/** The services of the domain that the schema reaches, and the cursors of its lists. */
public record Services(
        DashboardService dashboards,
        LayoutService layouts,
        UserService users,
        TenantService tenants,
        Cursors cursors) {}
