package io.belvedere.graphql.wiring;

import io.belvedere.access.TenantService;
import io.belvedere.access.UserService;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.edit.EditService;
import io.belvedere.edit.HistoryService;
import io.belvedere.folder.FolderService;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Markdown;
import io.belvedere.page.Cursors;
import io.belvedere.presence.PresenceService;
import io.belvedere.star.StarService;

/** The services of the domain that the schema reaches, and what makes its cursors and its HTML. */
public record Services(
        DashboardService dashboards,
        LayoutService layouts,
        EditService edits,
        HistoryService history,
        FolderService folders,
        StarService stars,
        CommentService comments,
        Markdown markdown,
        PresenceService presences,
        UserService users,
        TenantService tenants,
        Cursors cursors) {}
