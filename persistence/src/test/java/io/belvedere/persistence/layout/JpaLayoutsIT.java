package io.belvedere.persistence.layout;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.LayoutsContract;
import io.belvedere.layout.RegionId;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.RecordedStatements;
import io.belvedere.persistence.database.RecordedStatements.Recorded;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaLayoutsIT extends LayoutsContract {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    private final TestStore store = new TestStore();
    private final Dashboards dashboards = TestDashboards.in(store, CLOCK);
    private final Layouts layouts = store.transactional(Layouts.class, entities -> new JpaLayouts(entities, CLOCK));

    @Override
    protected Layouts layouts() {
        return layouts;
    }

    @Override
    protected Dashboards dashboards() {
        return dashboards;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Test
    void ofDashboards_costsTwoStatementsForFiftyBoards() {
        TenantId tenant = store.newTenant();
        List<DashboardId> boards = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            Dashboard dashboard = newDashboard(tenant);
            layouts.insert(aLayout(dashboard, 20));
            boards.add(dashboard.id());
        }

        List<Recorded> statements = RecordedStatements.of(() -> layouts.ofDashboards(tenant, boards));

        assertThat(statements).hasSize(2);
    }

    @Test
    void update_writesOnlyTheRegionThatChanged() {
        Layout layout = layouts.insert(aLayout(newDashboard(store.newTenant()), 50));
        RegionId region = layout.regions().get(17).id();

        List<Recorded> statements =
                RecordedStatements.of(() -> layouts.update(layout.changing(region, old -> old.retitled("changed"))));

        assertThat(statements)
                .extracting(statement -> statement.sql().toLowerCase(Locale.ROOT))
                .filteredOn(sql -> sql.startsWith("update"))
                .containsExactlyInAnyOrder(
                        "update layout set version = ? where ((id = ?) and (version = ?))",
                        "update region set widget_title = ? where (id = ?)");
    }

    @Test
    void update_twiceInOneTransactionMakesTwoVersions() {
        Layout layout = layouts.insert(aLayout(newDashboard(store.newTenant()), 1));

        Layout third = store.inTransaction(entities -> {
            Layouts joined = new JpaLayouts(entities, CLOCK);
            return joined.update(joined.update(layout).renamed("third"));
        });

        assertThat(third.version()).isEqualTo(3);
        assertThat(layouts.find(layout.tenant(), layout.id())).contains(third);
    }

    @Test
    void update_seesWhatAnotherTransactionCommittedMeanwhile() {
        Layout layout = layouts.insert(aLayout(newDashboard(store.newTenant()), 1));

        assertRefused(
                Problem.CONFLICT,
                Map.of("currentVersion", "2"),
                () -> store.inTransaction(entities -> {
                    Layouts joined = new JpaLayouts(entities, CLOCK);
                    Layout read = joined.find(layout.tenant(), layout.id()).orElseThrow();
                    layouts.update(layout.renamed("meanwhile"));
                    return joined.update(read.renamed("late"));
                }));
    }

    @Test
    void update_refusesRegionOfAnotherLayout() {
        Dashboard dashboard = newDashboard(store.newTenant());
        Layout mine = layouts.insert(aLayout(dashboard, 1));
        Layout other = layouts.insert(aLayout(dashboard, 0));
        Layout thief = new Layout(
                other.id(), other.tenant(), other.dashboard(), "thief", mine.regions(), other.createdAt(), 1);

        assertRefused(Problem.CONFLICT, () -> layouts.update(thief));
    }

    @Test
    void removedRegion_keepsItsRow() {
        Layout layout = layouts.insert(aLayout(newDashboard(store.newTenant()), 2));

        layouts.update(layout.without(layout.regions().get(0).id()));

        long deleted = store.inTransaction(entities -> entities.createQuery(
                        "select count(r) from RegionRow r where r.deletedAt is not null", Long.class)
                .getSingleResult());
        assertThat(deleted).isEqualTo(1);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
