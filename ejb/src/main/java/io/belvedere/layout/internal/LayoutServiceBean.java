package io.belvedere.layout.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.problem.BelvedereException;
import io.belvedere.transaction.Transactions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Checks the role, then works within a guarded transaction, or within the one that its caller has begun. */
@Stateless
@Local(LayoutService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LayoutServiceBean implements LayoutService {

    @Inject
    private Layouts layouts;

    @Inject
    private DashboardService dashboards;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    @Inject
    private LayoutLimits limits;

    @Override
    public Layout get(Caller caller, LayoutId id) {
        caller.require(Role.VIEWER);
        return layouts.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("layout", id));
    }

    @Override
    public Map<DashboardId, List<Layout>> ofDashboards(Caller caller, Collection<DashboardId> ids) {
        caller.require(Role.VIEWER);
        return layouts.ofDashboards(caller.tenant(), ids);
    }

    @Override
    public Layout create(Caller caller, DashboardId dashboard, String name) {
        caller.require(Role.EDITOR);
        Layout layout = Layout.empty(caller.tenant(), dashboard, name, clock.instant());
        return transactions.editing(() -> {
            dashboards.get(caller, dashboard);
            int present = layouts.ofDashboards(caller.tenant(), List.of(dashboard))
                    .getOrDefault(dashboard, List.of())
                    .size();
            if (present >= limits.maxLayouts()) {
                throw BelvedereException.overLimit(
                        "layouts",
                        limits.maxLayouts(),
                        "dashboard " + dashboard + " has " + present + " layouts, at most " + limits.maxLayouts()
                                + " are allowed");
            }
            return layouts.insert(layout);
        });
    }

    @Override
    public Layout rename(Caller caller, LayoutId id, long version, String name) {
        return change(caller, id, version, layout -> layout.renamed(name));
    }

    @Override
    public void delete(Caller caller, LayoutId id, long version) {
        caller.require(Role.EDITOR);
        transactions.edit(() -> layouts.delete(atVersion(caller, id, version)));
    }

    @Override
    public Layout addRegion(Caller caller, LayoutId id, long version, Placement placement, Widget widget) {
        Region region = new Region(RegionId.random(), placement, widget);
        return change(caller, id, version, layout -> layout.with(region, limits));
    }

    @Override
    public Layout retitleRegion(Caller caller, LayoutId id, long version, RegionId region, String title) {
        return change(caller, id, version, layout -> layout.changing(region, before -> before.retitled(title)));
    }

    @Override
    public Layout deleteRegion(Caller caller, LayoutId id, long version, RegionId region) {
        return change(caller, id, version, layout -> layout.without(region));
    }

    private Layout change(Caller caller, LayoutId id, long version, UnaryOperator<Layout> change) {
        caller.require(Role.EDITOR);
        return transactions.editing(() -> layouts.update(change.apply(atVersion(caller, id, version))));
    }

    private Layout atVersion(Caller caller, LayoutId id, long version) {
        Layout layout = get(caller, id);
        BelvedereException.requireCurrent("layout", id, version, layout.version());
        return layout;
    }
}
