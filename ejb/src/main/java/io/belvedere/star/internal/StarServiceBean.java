package io.belvedere.star.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.star.Star;
import io.belvedere.star.StarService;
import io.belvedere.star.Stars;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Lets the dashboards' service say what the caller may view, then asks the store once. */
@Stateless
@Local(StarService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StarServiceBean implements StarService {

    @Inject
    @Stored
    private Stars stars;

    @Inject
    private DashboardService dashboards;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    public StarServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    StarServiceBean(Stars stars, DashboardService dashboards, Transactions transactions, InstantSource clock) {
        this.stars = stars;
        this.dashboards = dashboards;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Star star(Caller caller, DashboardId dashboard) {
        dashboards.get(caller, dashboard);
        Star star = new Star(caller.tenant(), dashboard, caller.name(), clock.instant());
        return transactions.editing(() -> stars.insert(star));
    }

    @Override
    public void unstar(Caller caller, DashboardId dashboard) {
        dashboards.get(caller, dashboard);
        transactions.edit(() -> stars.delete(caller.tenant(), dashboard, caller.name()));
    }

    @Override
    public Page<Star> list(Caller caller, DashboardId dashboard, PageRequest page) {
        dashboards.get(caller, dashboard);
        return transactions.reading(() -> stars.list(caller.tenant(), dashboard, page));
    }

    @Override
    public Set<DashboardId> starred(Caller caller, Collection<DashboardId> ids) {
        caller.require(Role.VIEWER);
        return transactions.reading(() -> stars.starredBy(caller.tenant(), caller.name(), ids));
    }

    @Override
    public Map<DashboardId, Page<Star>> firstPages(Caller caller, Collection<DashboardId> ids, int size) {
        Set<DashboardId> visible = dashboards.getAll(caller, ids).keySet();
        Map<DashboardId, Page<Star>> pages =
                new LinkedHashMap<>(transactions.reading(() -> stars.firstPages(caller.tenant(), visible, size)));
        ids.forEach(id -> pages.putIfAbsent(id, Page.empty()));
        return pages;
    }

    @Override
    public Map<DashboardId, Long> counts(Caller caller, Collection<DashboardId> ids) {
        Set<DashboardId> visible = dashboards.getAll(caller, ids).keySet();
        Map<DashboardId, Long> counts =
                new LinkedHashMap<>(transactions.reading(() -> stars.counts(caller.tenant(), visible)));
        ids.forEach(id -> counts.putIfAbsent(id, 0L));
        return counts;
    }
}
