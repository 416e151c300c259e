package io.belvedere.dashboard.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Trashed;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the role, reads, and leaves out what the caller may not view. */
@Stateless
@Local(DashboardService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardServiceBean implements DashboardService {

    @Inject
    private Dashboards dashboards;

    @Override
    public Dashboard get(Caller caller, DashboardId id) {
        caller.require(Role.VIEWER);
        Dashboard dashboard =
                dashboards.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("dashboard", id));
        dashboard.require(caller, Right.VIEW);
        return dashboard;
    }

    @Override
    public Map<DashboardId, Dashboard> getAll(Caller caller, Collection<DashboardId> ids) {
        caller.require(Role.VIEWER);
        Map<DashboardId, Dashboard> visible = new LinkedHashMap<>(dashboards.findAll(caller.tenant(), ids));
        visible.values()
                .removeIf(dashboard -> dashboard.sharing().rightOf(caller).isEmpty());
        return visible;
    }

    @Override
    public Page<Dashboard> search(Caller caller, DashboardQuery query, PageRequest page) {
        caller.require(Role.VIEWER);
        return dashboards.search(caller.tenant(), query.seenBy(DashboardQuery.Viewer.of(caller)), page);
    }

    @Override
    public Page<Trashed> trash(Caller caller, PageRequest page) {
        caller.require(Role.EDITOR);
        return dashboards.trash(caller.tenant(), DashboardQuery.Viewer.of(caller), page);
    }
}
