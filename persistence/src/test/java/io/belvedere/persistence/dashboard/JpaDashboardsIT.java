package io.belvedere.persistence.dashboard;

import static io.belvedere.twin.Refusal.assertRefused;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.DashboardsContract;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaDashboardsIT extends DashboardsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final TestStore store = new TestStore();
    private final Dashboards dashboards =
            store.transactional(Dashboards.class, entities -> new JpaDashboards(entities, InstantSource.fixed(NOON)));

    @Override
    protected Dashboards dashboards() {
        return dashboards;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Test
    void insert_refusesUnknownTenant() {
        Dashboard homeless = new Dashboard(DashboardId.random(), new TenantId("nobody"), "a", "", "ada", NOON, NOON, 0);

        assertRefused(Problem.NOT_FOUND, () -> dashboards.insert(homeless));
    }

    @Test
    void insert_refusesOwnerThatIsTooLong() {
        Dashboard dashboard =
                new Dashboard(DashboardId.random(), store.newTenant(), "a", "", "x".repeat(501), NOON, NOON, 0);

        assertRefused(Problem.INVALID, () -> dashboards.insert(dashboard));
    }

    @Test
    void list_refusesCursorThatIsNoTimeOrNoId() {
        TenantId tenant = store.newTenant();
        PageRequest never = new PageRequest(10, Position.at(Instant.MAX, DashboardId.random()));
        PageRequest nothing = new PageRequest(10, Position.at(NOON, "'; drop table dashboard"));

        assertRefused(Problem.INVALID, () -> dashboards.list(tenant, never));
        assertRefused(Problem.INVALID, () -> dashboards.list(tenant, nothing));
    }

    @AfterEach
    void close() {
        store.close();
    }
}
