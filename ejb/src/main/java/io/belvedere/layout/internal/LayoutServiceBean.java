package io.belvedere.layout.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Layouts;
import io.belvedere.problem.BelvedereException;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the layouts of what the dashboards' service lets the caller see. */
@Stateless
@Local(LayoutService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LayoutServiceBean implements LayoutService {

    @Inject
    private Layouts layouts;

    @Inject
    private DashboardService dashboards;

    @Override
    public Layout get(Caller caller, LayoutId id) {
        caller.require(Role.VIEWER);
        return layouts.find(caller.tenant(), id)
                .filter(layout -> !visible(caller, List.of(layout.dashboard())).isEmpty())
                .orElseThrow(() -> BelvedereException.notFound("layout", id));
    }

    @Override
    public Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> ids) {
        Set<DashboardId> visible = visible(caller, ids);
        Map<DashboardId, List<Layout>> answer = new LinkedHashMap<>(layouts.ofDashboards(caller.tenant(), visible));
        ids.forEach(id -> answer.putIfAbsent(id, List.of()));
        return answer;
    }

    @Override
    public List<Layout> with(Caller caller, Collection<UUID> ids) {
        caller.require(Role.VIEWER);
        return ofDashboards(caller, layouts.dashboardsWith(caller.tenant(), ids)).values().stream()
                .flatMap(List::stream)
                .filter(layout -> layout.hasAny(ids))
                .toList();
    }

    private Set<DashboardId> visible(Caller caller, Collection<DashboardId> ids) {
        return dashboards.getAll(caller, ids).keySet();
    }
}
