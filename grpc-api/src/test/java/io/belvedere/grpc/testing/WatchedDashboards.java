package io.belvedere.grpc.testing;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Trashed;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service of dashboards whose calls are counted. It can be told to fail, and to wait before it answers. */
public final class WatchedDashboards implements DashboardService {

    private final DashboardService dashboards;
    private final AtomicInteger calls = new AtomicInteger();
    private @Nullable RuntimeException failure;
    private Runnable gate = () -> {};

    public WatchedDashboards(DashboardService dashboards) {
        this.dashboards = dashboards;
    }

    public void failWith(RuntimeException newFailure) {
        failure = newFailure;
    }

    public void waitAt(Runnable newGate) {
        gate = newGate;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public Dashboard get(Caller caller, DashboardId id) {
        called();
        return dashboards.get(caller, id);
    }

    @Override
    public Map<DashboardId, Dashboard> getAll(Caller caller, Collection<DashboardId> ids) {
        called();
        return dashboards.getAll(caller, ids);
    }

    @Override
    public Page<Dashboard> search(Caller caller, DashboardQuery query, PageRequest page) {
        called();
        return dashboards.search(caller, query, page);
    }

    @Override
    public Page<Trashed> trash(Caller caller, PageRequest page) {
        called();
        return dashboards.trash(caller, page);
    }

    private void called() {
        calls.incrementAndGet();
        gate.run();
        if (failure != null) {
            throw failure;
        }
    }
}
