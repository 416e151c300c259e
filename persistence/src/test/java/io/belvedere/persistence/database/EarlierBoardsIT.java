package io.belvedere.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardQuery.Order;
import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.dashboard.Head;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoState;
import io.belvedere.layout.Layout;
import io.belvedere.page.PageRequest;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.edit.TestRevisions;
import io.belvedere.persistence.layout.TestLayouts;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What becomes of dashboards that were made before there were revisions. */
class EarlierBoardsIT {

    private static final TenantId TENANT = new TenantId("acme");
    private static final DashboardId DASHBOARD = DashboardId.parse("id", "00000000-0000-0000-0000-000000000001");
    private static final DashboardId TRASHED = DashboardId.parse("id", "00000000-0000-0000-0000-000000000002");
    private static final PageRequest START = new PageRequest(10, null);

    @AutoClose
    private final TestStore store = new TestStore(migrated());

    private static PGSimpleDataSource migrated() {
        PGSimpleDataSource database = TestServer.newDatabase();
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        TestServer.execute(
                database,
                """
                insert into tenant values ('acme', 'Acme', now(), 1);
                insert into dashboard values
                    ('00000000-0000-0000-0000-000000000001', 'acme', 'Web SHOP', 'All of  checkout', 'ada',
                     '2026-01-01Z', '2026-01-02Z', null, 4),
                    ('00000000-0000-0000-0000-000000000002', 'acme', 'Gone', '', 'bob',
                     '2026-01-01Z', '2026-01-02Z', '2026-01-03Z', 2);
                insert into layout values
                    ('00000000-0000-0000-0000-000000000011', 'acme', '00000000-0000-0000-0000-000000000001', 'Main',
                     '2026-01-01Z', null, 7);
                insert into region values
                    ('00000000-0000-0000-0000-000000000111', 'acme', '00000000-0000-0000-0000-000000000011', 1,
                     0, 2, 3, 4, 'GAUGE', 'Payments', '{"unit": "s"}', null),
                    ('00000000-0000-0000-0000-000000000112', 'acme', '00000000-0000-0000-0000-000000000011', 0,
                     0, 0, 1, 1, 'TEXT', 'Refunds', '{}', '2026-01-02Z');
                """);
        new Migrations(database).run();
        return database;
    }

    @Test
    void dashboard_isWhatItWasAndCountsOnFromItsHighestVersion() {
        Head head = TestDashboards.in(store).lock(TENANT, DASHBOARD).orElseThrow();

        assertThat(head.latest()).isEqualTo(7);
        assertThat(head.deleted()).isFalse();
        assertThat(head.dashboard().version()).isEqualTo(4);
        assertThat(head.dashboard().title()).isEqualTo("Web SHOP");
        assertThat(head.dashboard().content().timeRange()).isEqualTo(TimeRange.DEFAULT);
        assertThat(head.dashboard().sharing().owner()).isEqualTo("ada");
        assertThat(head.dashboard().updatedAt()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void layout_hasItsRegion() {
        Map<DashboardId, List<Layout>> layouts =
                TestLayouts.in(store, InstantSource.fixed(Instant.EPOCH)).ofDashboards(TENANT, List.of(DASHBOARD));

        assertThat(layouts.get(DASHBOARD)).singleElement().satisfies(layout -> {
            assertThat(layout.version()).isEqualTo(7);
            assertThat(layout.regions()).singleElement().satisfies(region -> {
                assertThat(region.order()).isEqualTo(1);
                assertThat(region.locked()).isFalse();
                assertThat(region.widget().title()).isEqualTo("Payments");
                assertThat(region.widget().queries()).isEmpty();
                assertThat(region.widget().options().values()).isEqualTo(Map.of("unit", "s"));
            });
        });
    }

    @Test
    void history_beginsWithTheLatestNumber() {
        assertThat(TestRevisions.in(store).page(TENANT, DASHBOARD, false, START).items())
                .singleElement()
                .satisfies(revision -> {
                    assertThat(revision.number()).isEqualTo(7);
                    assertThat(revision.kind()).isEqualTo(RevisionKind.CREATE);
                    assertThat(revision.undoState()).isEqualTo(UndoState.NONE);
                    assertThat(revision.changes()).isEmpty();
                });
    }

    @Test
    void trash_holdsWhatWasDeletedAsIfByItsOwner() {
        assertThat(TestDashboards.in(store)
                        .trash(TENANT, new Viewer("root", true), START)
                        .items())
                .singleElement()
                .satisfies(trashed -> {
                    assertThat(trashed.dashboard().id()).isEqualTo(TRASHED);
                    assertThat(trashed.deletedBy()).isEqualTo("bob");
                });
    }

    @Test
    void search_findsItByItsTextAndWidgetsAndDespiteMistakes() {
        for (String text : List.of("shop CHECKOUT", "payments", "paymnets")) {
            assertThat(found(text)).as(text).containsExactly(DASHBOARD);
        }
        assertThat(found("refunds")).isEmpty();
    }

    private List<DashboardId> found(String text) {
        DashboardQuery query = new DashboardQuery(
                new Viewer("ada", false),
                Optional.of(text),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Order.RELEVANCE);
        return TestDashboards.in(store).search(TENANT, query, START).items().stream()
                .map(dashboard -> dashboard.id())
                .toList();
    }
}
