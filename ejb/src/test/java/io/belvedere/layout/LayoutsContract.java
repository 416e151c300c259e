package io.belvedere.layout;

import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Sharing;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of layouts keeps to. */
public abstract class LayoutsContract {

    protected static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    protected abstract Layouts layouts();

    /** The store that the layouts' dashboards are in. */
    protected abstract Dashboards dashboards();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    @Test
    public void find_returnsWhatWasInserted() {
        Layout layout = aLayout(newDashboard(newTenant()), 3).atVersion(7);

        layouts().insert(layout);

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(layout);
    }

    @Test
    public void find_returnsTwoHundredRegionsInOrder() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 200));

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(layout);
    }

    @Test
    public void find_returnsAllOfARegion() {
        Widget widget = new Widget(
                WidgetType.TIME_SERIES,
                "Größe 🚀",
                "described\nat length",
                List.of(
                        new Query("B", "rate(b[5m])", "{{job}} \"b\"", true),
                        new Query("A", "sum by (job) (up{job=~\"a|b\\\\d\"})", "", false)),
                new WidgetOptions(Map.of("unit", "µs")));
        Region region =
                new Region(RegionId.random(), new Placement(23, 9_999, 1, 1), Region.MAX_ORDER, true, true, widget);
        Layout layout = inserted(aLayout(newDashboard(newTenant()), List.of(region)));

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(layout);
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
        Widget widget = new Widget(WidgetType.TABLE, "", "", List.of(), new WidgetOptions(options));
        Layout layout = aLayout(newDashboard(newTenant()), List.of(aRegion(0, widget)));

        layouts().insert(layout);

        assertThat(layouts().find(layout.tenant(), layout.id()))
                .map(found -> found.regions().get(0).widget().options().values())
                .contains(new WidgetOptions(options).values());
    }

    @Test
    public void find_returnsEmptyForOtherTenant() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 1));

        assertThat(layouts().find(newTenant(), layout.id())).isEmpty();
    }

    @Test
    public void insert_refusesDashboardOfOtherTenant() {
        Dashboard foreign = newDashboard(newTenant());
        Layout layout = new Layout(LayoutId.random(), newTenant(), foreign.id(), "intruder", List.of(), NOON, 1);

        assertRefused(Problem.NOT_FOUND, () -> layouts().insert(layout));
    }

    @Test
    public void insert_refusesIdThatIsTaken() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 1));

        assertRefused(Problem.CONFLICT, () -> layouts().insert(layout.atVersion(2)));
    }

    @Test
    public void insert_bringsADeletedLayoutBackAsItIsGiven() {
        Layout before = inserted(aLayout(newDashboard(newTenant()), 3));
        Layout back = before.renamed("back")
                .without(before.regions().get(0).id())
                .with(aRegion(7, aWidget("new")))
                .atVersion(9);
        layouts().delete(before);

        layouts().insert(back);

        assertThat(layouts().find(before.tenant(), before.id())).contains(back);
    }

    @Test
    public void ofDashboards_groupsLayoutsOldestFirst() {
        Dashboard dashboard = newDashboard(newTenant());
        Dashboard empty = newDashboard(dashboard.tenant());
        Layout younger = inserted(aLayout(dashboard, "younger", NOON.plusSeconds(1)));
        Layout older = inserted(aLayout(dashboard, "older", NOON));
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
        Layout layout = inserted(aLayout(dashboard, 2));

        assertThat(layouts().ofDashboards(newTenant(), List.of(dashboard.id())))
                .containsExactly(Map.entry(dashboard.id(), List.of()));
        layouts().delete(layout);
        assertThat(layouts().ofDashboards(dashboard.tenant(), List.of(dashboard.id())))
                .containsExactly(Map.entry(dashboard.id(), List.of()));
    }

    @Test
    public void dashboardsWith_findsThoseOfLayoutsAndRegions() {
        TenantId tenant = newTenant();
        Layout byItself = inserted(aLayout(newDashboard(tenant), 1));
        Layout byRegion = inserted(aLayout(newDashboard(tenant), 2));
        inserted(aLayout(newDashboard(tenant), 1));
        UUID region = byRegion.regions().get(1).id().value();
        List<UUID> ids = List.of(byItself.id().value(), region, UUID.randomUUID());

        assertThat(layouts().dashboardsWith(tenant, ids))
                .containsExactlyInAnyOrder(byItself.dashboard(), byRegion.dashboard());
        assertThat(layouts().dashboardsWith(tenant, List.of())).isEmpty();
    }

    @Test
    public void dashboardsWith_hidesOtherTenantsAndDeleted() {
        TenantId tenant = newTenant();
        Layout gone = inserted(aLayout(newDashboard(tenant), 1));
        Layout cleared = inserted(aLayout(newDashboard(tenant), 1));
        Region region = cleared.regions().get(0);
        List<UUID> ids = List.of(
                gone.id().value(),
                gone.regions().get(0).id().value(),
                region.id().value());

        assertThat(layouts().dashboardsWith(newTenant(), ids)).isEmpty();
        layouts().delete(gone);
        layouts().update(cleared.without(region.id()).atVersion(2));
        assertThat(layouts().dashboardsWith(tenant, ids)).isEmpty();
    }

    @Test
    public void update_storesWhatChangedAndTheVersion() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 4));
        Region first = layout.regions().get(0);
        Region last = layout.regions().get(3);
        Layout changed = layout.renamed("other")
                .with(last.showing(last.widget().withTitle("new title")).locked(true))
                .without(first.id())
                .with(aRegion(9, aWidget("added")))
                .atVersion(12);

        layouts().update(changed);

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(changed);
    }

    @Test
    public void update_bringsRemovedRegionBack() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 3));
        layouts().update(layout.without(layout.regions().get(1).id()).atVersion(2));
        Layout restored = layout.atVersion(3);

        layouts().update(restored);

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(restored);
    }

    @Test
    public void update_reordersRegions() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 3));
        Region last = layout.regions().get(2);
        Layout reordered = layout.with(last.ordered(0))
                .with(layout.regions().get(0).ordered(5))
                .atVersion(2);

        layouts().update(reordered);

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(reordered);
    }

    @Test
    public void update_refusesVersionThatIsNotNewer() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 1));
        layouts().update(layout.renamed("winner").atVersion(4));

        assertStale(4, 4, () -> layouts().update(layout.renamed("loser").atVersion(4)));
        assertStale(3, 4, () -> layouts().update(layout.renamed("loser").atVersion(3)));
    }

    @Test
    public void update_refusesOtherTenantAndUnknownId() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 1));
        Layout moved = new Layout(layout.id(), newTenant(), layout.dashboard(), "mine", layout.regions(), NOON, 2);
        Layout unknown = new Layout(LayoutId.random(), layout.tenant(), layout.dashboard(), "none", List.of(), NOON, 2);

        assertRefused(Problem.NOT_FOUND, () -> layouts().update(moved));
        assertRefused(Problem.NOT_FOUND, () -> layouts().update(unknown));
    }

    @Test
    public void delete_hidesLayout() {
        Layout layout = inserted(aLayout(newDashboard(newTenant()), 1));

        layouts().delete(layout);

        assertThat(layouts().find(layout.tenant(), layout.id())).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> layouts().update(layout.atVersion(2)));
        assertRefused(Problem.NOT_FOUND, () -> layouts().delete(layout));
    }

    @Test
    public void trashedDashboard_keepsItsLayouts() {
        Dashboard dashboard = newDashboard(newTenant());
        Layout layout = inserted(aLayout(dashboard, 2));

        dashboards().delete(dashboard.updated(NOON, 2), "ada", NOON);

        assertThat(layouts().find(layout.tenant(), layout.id())).contains(layout);
        assertThat(layouts().ofDashboards(layout.tenant(), List.of(dashboard.id())))
                .containsExactly(Map.entry(dashboard.id(), List.of(layout)));
    }

    @Test
    public void purgedDashboard_takesItsLayoutsAlong() {
        Instant ages = Instant.parse("1990-01-01T00:00:00Z");
        Dashboard dashboard = newDashboard(newTenant());
        Layout layout = inserted(aLayout(dashboard, 2));
        dashboards().delete(dashboard.updated(NOON, 2), "ada", ages);

        dashboards().purge(ages.plusSeconds(1), 10);

        assertThat(layouts().find(layout.tenant(), layout.id())).isEmpty();
        assertThat(layouts().ofDashboards(layout.tenant(), List.of(dashboard.id())))
                .containsExactly(Map.entry(dashboard.id(), List.of()));
    }

    @Test
    public void purge_deletesForGoodWhatWasDeletedBefore() {
        Dashboard dashboard = newDashboard(newTenant());
        Layout deleted = inserted(aLayout(dashboard, 0));
        Layout alive = inserted(aLayout(dashboard, 2));
        layouts().delete(deleted);

        assertThat(layouts().purge(CLOCK.instant(), 10)).isZero();
        assertThat(layouts().purge(CLOCK.instant().plusSeconds(1), 10)).isEqualTo(1);

        assertThat(layouts().purge(CLOCK.instant().plusSeconds(1), 10)).isZero();
        assertThat(layouts().find(alive.tenant(), alive.id())).contains(alive);
    }

    protected Layout inserted(Layout layout) {
        layouts().insert(layout);
        return layout;
    }

    protected Dashboard newDashboard(TenantId tenant) {
        return dashboards()
                .insert(new Dashboard(
                        DashboardId.random(),
                        tenant,
                        DashboardContent.titled("board", ""),
                        Sharing.ownedBy("ada"),
                        NOON,
                        NOON,
                        1));
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
        return new Layout(LayoutId.random(), dashboard.tenant(), dashboard.id(), "main", regions, NOON, 1);
    }

    private static Layout aLayout(Dashboard dashboard, String name, Instant createdAt) {
        return new Layout(LayoutId.random(), dashboard.tenant(), dashboard.id(), name, List.of(), createdAt, 1);
    }

    private static Region aRegion(int number, Widget widget) {
        Placement placement = new Placement(number % 8 * 3, number / 8 * 2, 2, 1);
        return new Region(RegionId.random(), placement, number, false, false, widget);
    }

    private static Widget aWidget(String title) {
        return new Widget(
                WidgetType.TIME_SERIES, title, "", List.of(new Query("A", "up", "", false)), WidgetOptions.NONE);
    }
}
