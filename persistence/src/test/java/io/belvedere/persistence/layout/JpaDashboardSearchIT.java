package io.belvedere.persistence.layout;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardQuery.Order;
import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Sharing;
import io.belvedere.folder.FolderId;
import io.belvedere.layout.DashboardSearchContract;
import io.belvedere.layout.Layouts;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpaDashboardSearchIT extends DashboardSearchContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @AutoClose
    private final TestStore store = new TestStore();

    private final Dashboards dashboards = TestDashboards.in(store);
    private final Layouts layouts = TestLayouts.in(store, InstantSource.fixed(NOON));

    @Override
    protected Dashboards dashboards() {
        return dashboards;
    }

    @Override
    protected Layouts layouts() {
        return layouts;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Override
    protected FolderId newFolder(TenantId owner) {
        return TestDashboards.newFolder(store, owner);
    }

    @Test
    void starred_areThoseOfTheViewer() {
        TenantId tenant = store.newTenant();
        Dashboard mine = insert(tenant);
        Dashboard others = insert(tenant);
        star(mine, "bob");
        star(others, "eve");

        assertThat(dashboards
                        .search(tenant, query(true, Order.CREATED), new PageRequest(10, null))
                        .items())
                .containsExactly(mine);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void position_isRefusedIfItIsOfNoList(Order order) {
        TenantId tenant = store.newTenant();
        PageRequest nothing = new PageRequest(10, new Position("'; drop table dashboard", "'"));

        assertRefused(Problem.INVALID, () -> dashboards.search(tenant, query(false, order), nothing));
        assertRefused(Problem.INVALID, () -> dashboards.trash(tenant, new Viewer("bob", true), nothing));
    }

    private Dashboard insert(TenantId tenant) {
        return dashboards.insert(new Dashboard(
                DashboardId.random(), tenant, DashboardContent.titled("a", ""), Sharing.ownedBy("ada"), NOON, NOON, 1));
    }

    private void star(Dashboard dashboard, String user) {
        store.execute("insert into star values ('" + dashboard.tenant().value() + "', '" + dashboard.id() + "', '"
                + user + "', now())");
    }

    private static DashboardQuery query(boolean starred, Order order) {
        return new DashboardQuery(
                new Viewer("bob", false),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                starred,
                order);
    }
}
