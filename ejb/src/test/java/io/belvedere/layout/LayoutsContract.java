package io.belvedere.layout;

import io.belvedere.dashboard.LayoutId;
import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of layouts keeps to. */
public abstract class LayoutsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract Layouts layouts();

    /** The store that the layouts' dashboards are in. */
    protected abstract Dashboards dashboards();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    @Test
    public void find_returnsWhatWasInserted() {
        Layout layout = aLayout(newDashboard(newTenant()), 3);

        Layout inserted = layouts().insert(layout);

        assertThat(inserted.version()).isEqualTo(1);
        assertThat(inserted.regions()).isEqualTo(layout.regions());
        assertThat(layouts().find(layout.tenant(), layout.id())).contains(inserted);
    }

    @Test
    public void find_returnsTwoHundredRegionsInOrder() {
        Layout inserted = layouts().insert(aLayout(newDashboard(newTenant()), 200));

        assertThat(layouts().find(inserted.tenant(), inserted.id())).contains(inserted);
    }

    @Test
    public void find_keepsOptionsOfEveryKind() {
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        options.put("text", "\"quoted\" \\ / \t\n 株 🚀 \u2028");
        options.put("ключ", "");
        options.put("nothing", null);
        options.put("flags", List.of(true, false));
        options.put(
                "numbers",
                List.of(0.0, 1.0, -1.5, 0.1, 1e21, 1e-7, 123456789012345680.0, Double.MAX_VALUE, Double.MIN_VALUE));
        options.put("nested", Map.of("deep", List.of(Map.of("deeper", Arrays.asList("x", null, 1.0)), List.of())));
        Region region = aRegion(0, new Widget(WidgetType.TABLE, "", new WidgetOptions(options)));
        Layout layout = aLayout(newDashboard(newTenant()), List.of(region));

        layouts().insert(layout);

        assertThat(layouts().find(layout.tenant(), layout.id()))
                .map(found -> found.regions().get(0).widget().options().values())
                .contains(new WidgetOptions(options).values());
    }

    @Test
    public void find_returnsEmptyForOtherTenant() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 1));

        assertThat(layouts().find(newTenant(), layout.id())).isEmpty();
    }

    @Test
    public void insert_refusesDashboardOfOtherTenant() {
        Dashboard foreign = newDashboard(newTenant());
        Layout layout = new Layout(LayoutId.random(), newTenant(), foreign.id(), "intruder", List.of(), NOON, 0);

        assertRefused(Problem.NOT_FOUND, () -> layouts().insert(layout));
    }

    @Test
    public void ofDashboards_groupsLayoutsOldestFirst() {
        Dashboard dashboard = newDashboard(newTenant());
        Dashboard empty = newDashboard(dashboard.tenant());
        Layout younger = layouts().insert(aLayout(dashboard, "younger", NOON.plusSeconds(1)));
        Layout older = layouts().insert(aLayout(dashboard, "older", NOON));
        DashboardId unknown = DashboardId.random();

        Map<DashboardId, List<Layout>> found = layouts()
                .ofDashboards(dashboard.tenant(), List.of(dashboard.id(), empty.id(), unknown, dashboard.id()));

        assertThat(found)
                .containsOnly(
                        Map.entry(dashboard.id(), List.of(older, younger)),
                        Map.entry(empty.id(), List.of()),
                        Map.entry(unknown, List.of()));
    }

    @Test
    public void ofDashboards_takesNoneAndThousands() {
        TenantId tenant = newTenant();
        List<DashboardId> many = IntStream.range(0, 5_000)
                .mapToObj(number -> DashboardId.random())
                .toList();

        assertThat(layouts().ofDashboards(tenant, List.of())).isEmpty();
        assertThat(layouts().ofDashboards(tenant, many)).hasSize(5_000);
    }

    @Test
    public void ofDashboards_hidesOtherTenantsAndDeleted() {
        Dashboard dashboard = newDashboard(newTenant());
        Layout layout = layouts().insert(aLayout(dashboard, 2));

        assertThat(layouts().ofDashboards(newTenant(), List.of(dashboard.id())))
                .containsExactly(Map.entry(dashboard.id(), List.of()));
        layouts().delete(layout);
        assertThat(layouts().ofDashboards(dashboard.tenant(), List.of(dashboard.id())))
                .containsExactly(Map.entry(dashboard.id(), List.of()));
    }

    @Test
    public void update_storesWhatChangedAndMakesNextVersion() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 4));
        Region first = layout.regions().get(0);
        Region last = layout.regions().get(3);
        Region added = aRegion(9, aWidget("added"));
        Layout changed = layout.renamed("other")
                .changing(last.id(), region -> region.retitled("new title"))
                .without(first.id())
                .with(added, LayoutLimits.DEFAULTS);

        Layout updated = layouts().update(changed);

        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.regions()).isEqualTo(changed.regions());
        assertThat(layouts().find(layout.tenant(), layout.id())).contains(updated);
    }

    @Test
    public void update_makesNextVersionIfOnlyRegionChanged() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 2));
        RegionId region = layout.regions().get(0).id();

        Layout second = layouts().update(layout.changing(region, old -> old.retitled("second")));
        Layout third = layouts().update(second.changing(region, old -> old.retitled("third")));

        assertThat(second.version()).isEqualTo(2);
        assertThat(third.version()).isEqualTo(3);
        assertThat(layouts().find(layout.tenant(), layout.id())).contains(third);
    }

    @Test
    public void update_bringsRemovedRegionBack() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 3));
        Layout without = layouts().update(layout.without(layout.regions().get(1).id()));

        Layout restored = layouts()
                .update(new Layout(
                        layout.id(),
                        layout.tenant(),
                        layout.dashboard(),
                        "back",
                        layout.regions(),
                        NOON,
                        without.version()));

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(restored);
        assertThat(restored.regions()).isEqualTo(layout.regions());
    }

    @Test
    public void update_reordersRegions() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 3));
        List<Region> reversed = new ArrayList<>(layout.regions());
        Collections.reverse(reversed);

        layouts()
                .update(new Layout(
                        layout.id(),
                        layout.tenant(),
                        layout.dashboard(),
                        layout.name(),
                        reversed,
                        NOON,
                        layout.version()));

        assertThat(layouts().find(layout.tenant(), layout.id()))
                .map(Layout::regions)
                .contains(reversed);
    }

    @Test
    public void update_refusesStaleVersion() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 1));
        RegionId region = layout.regions().get(0).id();
        layouts().update(layout.changing(region, old -> old.retitled("winner")));

        assertStale(1, 2, () -> layouts().update(layout.changing(region, old -> old.retitled("loser"))));
    }

    @Test
    public void update_letsExactlyOneOfManyWin() throws InterruptedException {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 0));

        List<Outcome<Layout>> outcomes = Racing.race(
                6, () -> layouts().update(layout.with(aRegion(0, aWidget("racer")), LayoutLimits.DEFAULTS)));

        assertThat(outcomes).filteredOn(Outcome::isSuccess).hasSize(1);
        assertThat(layouts().find(layout.tenant(), layout.id()))
                .hasValueSatisfying(found -> assertThat(found.regions()).hasSize(1));
    }

    @Test
    public void update_refusesOtherTenantAndUnknownId() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 1));
        Layout moved = new Layout(layout.id(), newTenant(), layout.dashboard(), "mine", layout.regions(), NOON, 1);
        Layout unknown = new Layout(LayoutId.random(), layout.tenant(), layout.dashboard(), "none", List.of(), NOON, 1);

        assertRefused(Problem.NOT_FOUND, () -> layouts().update(moved));
        assertRefused(Problem.NOT_FOUND, () -> layouts().update(unknown));
    }

    @Test
    public void delete_hidesLayout() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 1));

        layouts().delete(layout);

        assertThat(layouts().find(layout.tenant(), layout.id())).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> layouts().update(layout));
        assertRefused(Problem.NOT_FOUND, () -> layouts().delete(layout));
    }

    @Test
    public void delete_refusesStaleVersion() {
        Layout layout = layouts().insert(aLayout(newDashboard(newTenant()), 1));
        layouts().update(layout.renamed("b"));

        assertStale(1, 2, () -> layouts().delete(layout));
    }

    @Test
    public void deletingDashboard_hidesItsLayouts() {
        Dashboard dashboard = newDashboard(newTenant());
        Layout layout = layouts().insert(aLayout(dashboard, 2));

        dashboards().delete(dashboard);

        assertThat(layouts().find(layout.tenant(), layout.id())).isEmpty();
        assertThat(layouts().ofDashboards(layout.tenant(), List.of(dashboard.id())))
                .containsExactly(Map.entry(dashboard.id(), List.of()));
        assertRefused(Problem.NOT_FOUND, () -> layouts().update(layout));
        assertRefused(Problem.NOT_FOUND, () -> layouts().delete(layout));
    }

    protected Dashboard newDashboard(TenantId tenant) {
        return dashboards().insert(new Dashboard(DashboardId.random(), tenant, "board", "", "ada", NOON, NOON, 0));
    }

    /** A layout with this many regions, none touching another. */
    protected static Layout aLayout(Dashboard dashboard, int regions) {
        return aLayout(
                dashboard,
                IntStream.range(0, regions)
                        .mapToObj(number -> aRegion(number, aWidget("widget " + number)))
                        .toList());
    }

    private static Layout aLayout(Dashboard dashboard, List<Region> regions) {
        return new Layout(LayoutId.random(), dashboard.tenant(), dashboard.id(), "main", regions, NOON, 0);
    }

    private static Layout aLayout(Dashboard dashboard, String name, Instant createdAt) {
        return new Layout(LayoutId.random(), dashboard.tenant(), dashboard.id(), name, List.of(), createdAt, 0);
    }

    private static Region aRegion(int number, Widget widget) {
        return new Region(RegionId.random(), new Placement(number % 8 * 3, number / 8 * 2, 2, 1), widget);
    }

    private static Widget aWidget(String title) {
        return new Widget(WidgetType.TIME_SERIES, title, new WidgetOptions(Map.of("query", "up")));
    }
}
