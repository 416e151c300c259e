package io.belvedere.persistence.edit;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Change;
import io.belvedere.edit.Revision;
import io.belvedere.edit.Revisions;
import io.belvedere.edit.RevisionsContract;
import io.belvedere.edit.Subject;
import io.belvedere.edit.UndoState;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.RecordedStatements;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.persistence.layout.TestLayouts;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaRevisionsIT extends RevisionsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @AutoClose
    private final TestStore store = new TestStore();

    private final Dashboards dashboards = TestDashboards.in(store);
    private final Revisions revisions = TestRevisions.in(store);

    @Override
    protected Revisions revisions() {
        return revisions;
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
    void append_isRefusedToAllButOneThatDoNotHoldTheLock() throws InterruptedException {
        Revision revision = aRevision(dashboard(), 1, "ada", UndoState.DONE, List.of());

        List<Outcome<Boolean>> outcomes = Racing.race(6, () -> {
            revisions.append(revision);
            return true;
        });

        assertThat(outcomes).filteredOn(Outcome::isSuccess).hasSize(1);
    }

    @Test
    void append_leavesNothingBehindWhenItsTransactionFails() {
        Revision revision = aRevision(dashboard(), 1, "ada", UndoState.DONE, List.of());

        assertRefused(
                Problem.CONFLICT,
                () -> store.inTransaction(entities -> {
                    TestRevisions.in(entities).append(revision);
                    TestRevisions.in(entities).append(revision);
                    return true;
                }));

        assertThat(dashboards
                        .lock(dashboard().tenant(), dashboard().id())
                        .orElseThrow()
                        .latest())
                .isZero();
        assertThat(revisions.find(dashboard().tenant(), dashboard().id(), 1)).isEmpty();
    }

    @Test
    void movingOneRegionOfTwoHundred_takesSixStatementsAndWritesItsRowAlone() {
        Dashboard dashboard = dashboard();
        Layout layout = aLayout(dashboard, 200);
        TestLayouts.in(store, CLOCK).insert(layout);
        Region moved = layout.regions().get(17).at(new Placement(23, 9_000, 1, 1));
        Revision revision = aRevision(
                dashboard,
                1,
                "ada",
                UndoState.DONE,
                List.of(new Change(Subject.of(layout.id(), moved.id()), "x", 0.0, 23.0)));

        List<String> statements = RecordedStatements.of(() -> store.inTransaction(entities -> {
                    Layouts joined = TestLayouts.in(entities, CLOCK);
                    TestDashboards.in(entities).lock(dashboard.tenant(), dashboard.id());
                    Layout before = joined.find(layout.tenant(), layout.id()).orElseThrow();
                    TestRevisions.in(entities).append(revision);
                    joined.update(before.with(moved).atVersion(2));
                    return true;
                }))
                .stream()
                .map(statement -> statement.sql().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(statements)
                .satisfiesExactly(
                        lock -> assertThat(lock).endsWith("for update"),
                        readLayout -> assertThat(readLayout).contains(" from layout "),
                        readRegions -> assertThat(readRegions).contains(" from region "),
                        append -> assertThat(append).startsWith("with head as (update dashboard set revision"),
                        first -> assertThat(first).startsWith("update"),
                        second -> assertThat(second).startsWith("update"));
        assertThat(statements.subList(4, 6))
                .containsExactlyInAnyOrder(
                        "update layout set version = ? where (id = ?)",
                        "update region set width = ?, x = ?, y = ? where (id = ?)");
    }

    private static Layout aLayout(Dashboard dashboard, int regions) {
        List<Region> all = IntStream.range(0, regions)
                .mapToObj(number -> new Region(
                        RegionId.random(),
                        new Placement(number % 8 * 3, number / 8 * 2, 2, 1),
                        number,
                        false,
                        false,
                        new Widget(
                                WidgetType.TIME_SERIES,
                                "widget " + number,
                                "",
                                List.of(new Query("A", "up", "", false)),
                                new WidgetOptions(Map.of("unit", "s", "min", 0.0, "legend", Map.of("show", true))))))
                .toList();
        return Layout.empty(LayoutId.random(), dashboard.tenant(), dashboard.id(), "main", NOON, 1)
                .withRegions(all);
    }
}
