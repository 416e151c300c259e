package io.belvedere.dashboard.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardCreated;
import io.belvedere.dashboard.DashboardDeleted;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.transaction.Transactions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Checks the role, then works within a guarded transaction, or within the one that its caller has begun. */
@Stateless
@Local(DashboardService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardServiceBean implements DashboardService {

    @Inject
    private Dashboards dashboards;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    @Inject
    private Event<DashboardCreated> created;

    @Inject
    private Event<DashboardDeleted> deleted;

    @Override
    public Dashboard get(Caller caller, DashboardId id) {
        caller.require(Role.VIEWER);
        return dashboards.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("dashboard", id));
    }

    @Override
    public Page<Dashboard> list(Caller caller, PageRequest page) {
        caller.require(Role.VIEWER);
        return dashboards.list(caller.tenant(), page);
    }

    @Override
    public Dashboard create(Caller caller, String title, String description) {
        caller.require(Role.EDITOR);
        Instant now = clock.instant();
        Dashboard dashboard =
                new Dashboard(DashboardId.random(), caller.tenant(), title, description, caller.name(), now, now, 1);
        return transactions.editing(() -> {
            Dashboard inserted = dashboards.insert(dashboard);
            created.fire(new DashboardCreated(inserted));
            return inserted;
        });
    }

    @Override
    public Dashboard rename(Caller caller, DashboardId id, long version, String title) {
        caller.require(Role.EDITOR);
        return transactions.editing(
                () -> dashboards.update(atVersion(caller, id, version).renamed(title, clock.instant())));
    }

    @Override
    public void delete(Caller caller, DashboardId id, long version) {
        caller.require(Role.EDITOR);
        transactions.edit(() -> {
            Dashboard dashboard = atVersion(caller, id, version);
            dashboards.delete(dashboard);
            deleted.fire(new DashboardDeleted(dashboard));
        });
    }

    private Dashboard atVersion(Caller caller, DashboardId id, long version) {
        Dashboard dashboard = get(caller, id);
        BelvedereException.requireCurrent("dashboard", id, version, dashboard.version());
        return dashboard;
    }
}
