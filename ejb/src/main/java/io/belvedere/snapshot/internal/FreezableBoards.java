package io.belvedere.snapshot.internal;

import io.belvedere.access.Caller;
import io.belvedere.code.DashboardCodeService;
import io.belvedere.code.FileFormat;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Right;
import io.belvedere.layout.LayoutService;
import io.belvedere.problem.BelvedereException;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The boards that snapshots are of. */
@ApplicationScoped
public class FreezableBoards {

    @Inject
    private DashboardService visible;

    @Inject
    private Dashboards dashboards;

    @Inject
    private LayoutService layouts;

    @Inject
    private DashboardCodeService code;

    public FreezableBoards() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    FreezableBoards(DashboardService visible, Dashboards dashboards, LayoutService layouts, DashboardCodeService code) {
        this.visible = visible;
        this.dashboards = dashboards;
        this.layouts = layouts;
        this.code = code;
    }

    Dashboard get(Caller caller, DashboardId id) {
        return visible.get(caller, id);
    }

    Set<DashboardId> visible(Caller caller, Collection<DashboardId> ids) {
        return visible.getAll(caller, ids).keySet();
    }

    /** The board in the form of its file, and locked until the transaction ends; the data is to be of its queries. */
    String freeze(Caller caller, DashboardId id, SnapshotData data) {
        dashboards.lock(caller.tenant(), id);
        visible.get(caller, id).require(caller, Right.EDIT);
        data.requireWithin(layouts.ofDashboards(caller, List.of(id)).getOrDefault(id, List.of()));
        return code.export(caller, id, FileFormat.JSON);
    }

    /** What the snapshot is of. A snapshot of a dashboard that the caller may not view is as if it did not exist. */
    Dashboard of(Caller caller, Snapshot snapshot) {
        DashboardId id = snapshot.dashboard();
        Dashboard dashboard = visible.getAll(caller, List.of(id)).get(id);
        if (dashboard == null) {
            throw BelvedereException.notFound("snapshot", snapshot.id());
        }
        return dashboard;
    }

    /** Whether it is there and does not lie in the trash. */
    boolean isAlive(Snapshot snapshot) {
        return dashboards.find(snapshot.tenant(), snapshot.dashboard()).isPresent();
    }
}
