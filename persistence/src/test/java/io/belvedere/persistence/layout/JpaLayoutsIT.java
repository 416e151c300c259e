package io.belvedere.persistence.layout;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.LayoutsContract;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.RecordedStatements;
import io.belvedere.persistence.database.RecordedStatements.Recorded;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaLayoutsIT extends LayoutsContract {

    @AutoClose
    private final TestStore store = new TestStore();

    private final Dashboards dashboards = TestDashboards.in(store);
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
    void find_costsTwoStatements() {
        Layout layout = inserted(aLayout(newDashboard(store.newTenant()), 200));

        assertThat(RecordedStatements.of(() -> layouts.find(layout.tenant(), layout.id())))
                .hasSize(2);
    }

    @Test
    void update_writesOnlyTheRegionThatChangedAndItsWords() {
        Layout layout = inserted(aLayout(newDashboard(store.newTenant()), 50));
        Region region = layout.regions().get(17);
        Layout changed = layout.with(region.showing(region.widget().withTitle("changed")))
                .atVersion(2);

        assertThat(writes(() -> layouts.update(changed)))
                .satisfiesExactlyInAnyOrder(
                        sql -> assertThat(sql).isEqualTo("update layout set version = ? where (id = ?)"),
                        sql -> assertThat(sql).isEqualTo("update region set widget_title = ? where (id = ?)"),
                        sql -> assertThat(sql).startsWith("insert into dashboard_words"),
                        sql -> assertThat(sql).startsWith("insert into vocabulary"));
    }

    @Test
    void update_writesNoRegionWhoseOptionsAreTheSameInAnotherOrder() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("zebra", 1.0);
        options.put("a", List.of("b"));
        Region region = new Region(
                RegionId.random(),
                new Placement(0, 0, 1, 1),
                0,
                false,
                false,
                new Widget(WidgetType.STAT, "a", "", List.of(), new WidgetOptions(options)));
        Layout layout = inserted(aLayout(newDashboard(store.newTenant()), 0).with(region));

        assertThat(writes(() -> layouts.update(layout.atVersion(2))))
                .containsExactly("update layout set version = ? where (id = ?)");
    }

    @Test
    void update_twiceInOneTransactionMakesTwoVersions() {
        Layout layout = inserted(aLayout(newDashboard(store.newTenant()), 1));
        Layout third = layout.renamed("third").atVersion(3);

        store.inTransaction(entities -> {
            Layouts joined = new JpaLayouts(entities, CLOCK);
            joined.update(layout.atVersion(2));
            joined.update(third);
            return true;
        });

        assertThat(layouts.find(layout.tenant(), layout.id())).contains(third);
    }

    @Test
    void update_afterTheLockSeesWhatAnotherTransactionCommittedMeanwhile() {
        Layout layout = inserted(aLayout(newDashboard(store.newTenant()), 1));

        assertStale(
                2,
                2,
                () -> store.inTransaction(entities -> {
                    Layouts joined = new JpaLayouts(entities, CLOCK);
                    joined.find(layout.tenant(), layout.id());
                    layouts.update(layout.renamed("meanwhile").atVersion(2));
                    TestDashboards.in(entities).lock(layout.tenant(), layout.dashboard());
                    joined.update(layout.renamed("late").atVersion(2));
                    return true;
                }));
    }

    @Test
    void update_refusesRegionOfAnotherLayout() {
        Dashboard dashboard = newDashboard(store.newTenant());
        Layout mine = inserted(aLayout(dashboard, 1));
        Layout other = inserted(aLayout(dashboard, 0));

        assertRefused(
                Problem.CONFLICT,
                () -> layouts.update(other.withRegions(mine.regions()).atVersion(2)));
    }

    @Test
    void insert_refusesIdOfADeletedLayoutOfAnotherBoard() {
        TenantId tenant = store.newTenant();
        Layout mine = inserted(aLayout(newDashboard(tenant), 1));
        layouts.delete(mine);
        Dashboard other = newDashboard(tenant);

        assertRefused(
                Problem.CONFLICT,
                () -> layouts.insert(
                        new Layout(mine.id(), tenant, other.id(), "thief", List.of(), CLOCK.instant(), 1)));
    }

    @Test
    void removedRegion_keepsItsRowUntilItIsPurged() {
        Layout layout = inserted(aLayout(newDashboard(store.newTenant()), 2));
        layouts.update(layout.without(layout.regions().get(0).id()).atVersion(2));

        assertThat(regionRows()).isEqualTo(2);
        assertThat(layouts.purge(CLOCK.instant(), 10)).isZero();
        assertThat(layouts.purge(CLOCK.instant().plusSeconds(1), 10)).isEqualTo(1);
        assertThat(regionRows()).isEqualTo(1);
    }

    private long regionRows() {
        return store.inTransaction(entities -> entities.createQuery("select count(r) from RegionRow r", Long.class)
                .getSingleResult());
    }

    private static List<String> writes(Runnable work) {
        return RecordedStatements.of(work).stream()
                .map(statement -> statement.sql().toLowerCase(Locale.ROOT))
                .filter(sql -> !sql.startsWith("select"))
                .toList();
    }
}
