package io.belvedere.graphql.wiring;

import io.belvedere.access.TenantService;
import io.belvedere.access.UserService;
import io.belvedere.code.TemplateService;
import io.belvedere.comment.CommentService;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.edit.EditService;
import io.belvedere.edit.HistoryService;
import io.belvedere.folder.FolderService;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Markdown;
import io.belvedere.page.Cursors;
import io.belvedere.panel.PanelService;
import io.belvedere.presence.PresenceService;
import io.belvedere.query.QueryService;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.retention.RetentionService;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.star.StarService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** The services of the domain that the schema reaches, and what makes its cursors, its HTML and its times. */
@Dependent
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
        SnapshotService snapshots,
        TemplateService templates,
        RetentionService retention,
        PanelService panels,
        QueryService queries,
        SeriesBrowser series,
        InstantSource clock,
        Cursors cursors) {

    @Inject
    public Services {}
}
