package io.belvedere.grpc.testing;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Dashboards in memory, one second apart. It can be told to fail, and to wait before it answers. */
public final class FakeDashboardService implements DashboardService {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Dashboard> dashboards = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private @Nullable RuntimeException failure;
    private Runnable gate = () -> {};

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
        return find(caller, id).orElseThrow(() -> BelvedereException.notFound("dashboard", id));
    }

    @Override
    public Page<Dashboard> list(Caller caller, PageRequest page) {
        called();
        Position after = page.after();
        List<Dashboard> read = dashboards.stream()
                .filter(dashboard -> dashboard.tenant().equals(caller.tenant()))
                .filter(dashboard -> after == null || dashboard.createdAt().isAfter(after.time()))
                .limit(page.size() + 1L)
                .toList();
        return Page.ofSurplus(read, page, dashboard -> Position.at(dashboard.createdAt(), dashboard.id()));
    }

    @Override
    public Dashboard create(Caller caller, String title, String description) {
        called();
        Instant now = START.plusSeconds(dashboards.size());
        Dashboard dashboard =
                new Dashboard(DashboardId.random(), caller.tenant(), title, description, caller.name(), now, now, 1);
        dashboards.add(dashboard);
        return dashboard;
    }

    @Override
    public Dashboard rename(Caller caller, DashboardId id, long version, String title) {
        Dashboard before = current(caller, id, version);
        Dashboard after = new Dashboard(
                id,
                before.tenant(),
                title,
                before.description(),
                before.owner(),
                before.createdAt(),
                before.updatedAt().plusSeconds(60),
                version + 1);
        dashboards.set(dashboards.indexOf(before), after);
        return after;
    }

    @Override
    public void delete(Caller caller, DashboardId id, long version) {
        dashboards.remove(current(caller, id, version));
    }

    private Dashboard current(Caller caller, DashboardId id, long version) {
        Dashboard dashboard = get(caller, id);
        if (dashboard.version() != version) {
            throw BelvedereException.stale("dashboard", id, version, dashboard.version());
        }
        return dashboard;
    }

    private Optional<Dashboard> find(Caller caller, DashboardId id) {
        return dashboards.stream()
                .filter(dashboard ->
                        dashboard.id().equals(id) && dashboard.tenant().equals(caller.tenant()))
                .findFirst();
    }

    private void called() {
        calls.incrementAndGet();
        gate.run();
        if (failure != null) {
            throw failure;
        }
    }
}
