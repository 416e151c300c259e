package io.belvedere.graphql.wiring;

import io.belvedere.access.TenantService;
import io.belvedere.access.UserService;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.edit.EditService;
import io.belvedere.edit.HistoryService;
import io.belvedere.layout.LayoutService;
import io.belvedere.page.Cursors;
import io.belvedere.presence.PresenceService;

/** The services of the domain that the schema reaches, and the cursors of its lists. */
public record Services(
        DashboardService dashboards,
        LayoutService layouts,
        EditService edits,
        HistoryService history,
        PresenceService presences,
        UserService users,
        TenantService tenants,
        Cursors cursors) {}
