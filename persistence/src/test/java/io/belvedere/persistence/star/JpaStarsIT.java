package io.belvedere.persistence.star;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.star.Star;
import io.belvedere.star.Stars;
import io.belvedere.star.StarsContract;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaStarsIT extends StarsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @AutoClose
    private final TestStore store = new TestStore();

    private final Stars stars = store.transactional(Stars.class, JpaStars::new);

    @Override
    protected Stars stars() {
        return stars;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Override
    protected DashboardId newDashboard(TenantId tenant) {
        return TestDashboards.newDashboard(store, tenant);
    }

    @Test
    void insert_refusesDashboardThatIsUnknownOrOfOtherTenant() {
        TenantId tenant = store.newTenant();
        DashboardId foreign = newDashboard(store.newTenant());

        assertRefused(Problem.NOT_FOUND, () -> stars.insert(new Star(tenant, DashboardId.random(), "ada", NOON)));
        assertRefused(Problem.NOT_FOUND, () -> stars.insert(new Star(tenant, foreign, "ada", NOON)));
    }

    @Test
    void list_refusesCursorThatIsNoTime() {
        TenantId tenant = store.newTenant();
        PageRequest never = new PageRequest(10, Position.at("yesterday", "ada"));

        assertRefused(Problem.INVALID, () -> stars.list(tenant, DashboardId.random(), never));
    }

    @Test
    void stars_goWithTheirDashboard() {
        TenantId tenant = store.newTenant();
        Star star = stars.insert(new Star(tenant, newDashboard(tenant), "ada", NOON));

        store.execute("delete from dashboard where id = '" + star.dashboard() + "'");

        assertThat(stars.delete(tenant, star.dashboard(), "ada")).isFalse();
    }
}
