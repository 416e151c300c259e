package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardQuery.Order;
import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import io.belvedere.folder.FolderId;
import io.belvedere.page.PageRequest;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store finds dashboards by. It needs layouts, because their widgets are found as well. */
public abstract class DashboardSearchContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    private TenantId tenant;

    protected abstract Dashboards dashboards();

    protected abstract Layouts layouts();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    /** A folder that exists. */
    protected FolderId newFolder(TenantId owner) {
        return FolderId.random();
    }

    @BeforeEach
    void makeTenant() {
        tenant = newTenant();
    }

    @Test
    public void listing_walksAllPagesInOrderDespiteTies() {
        List<Dashboard> inserted = new ArrayList<>();
        for (int number = 0; number < 23; number++) {
            inserted.add(insert(titled("d" + number), NOON.plusMillis(number / 10)));
        }

        List<Dashboard> walked = Walk.of(4, page -> dashboards().search(tenant, everything(Order.CREATED), page));

        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(inserted)
                .isSortedAccordingTo(Comparator.comparing(Dashboard::createdAt)
                        .thenComparing(dashboard -> dashboard.id().toString()));
    }

    @Test
    public void listing_staysInPlaceWhenItsAnchorIsDeleted() {
        Dashboard first = insert(titled("first"), NOON);
        Dashboard second = insert(titled("second"), NOON.plusSeconds(1));
        PageRequest rest = new PageRequest(
                10,
                dashboards()
                        .search(tenant, everything(Order.CREATED), new PageRequest(1, null))
                        .positions()
                        .get(0));
        dashboards().delete(first.updated(NOON, 2), "ada", NOON);

        assertThat(dashboards().search(tenant, everything(Order.CREATED), rest).items())
                .containsExactly(second);
    }

    @Test
    public void listing_showsOwnTenantOnly() {
        insert(titled("a"));

        assertThat(dashboards()
                        .search(newTenant(), everything(Order.CREATED), new PageRequest(10, null))
                        .items())
                .isEmpty();
    }

    @Test
    public void order_byUpdateHasTheLastChangedFirst() {
        List<Dashboard> inserted = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            Dashboard dashboard = insert(titled("d" + number));
            Dashboard updated = dashboard.updated(NOON.plusSeconds(number / 2), 2);
            dashboards().update(updated);
            inserted.add(updated);
        }

        List<Dashboard> walked = Walk.of(2, page -> dashboards().search(tenant, everything(Order.UPDATED), page));

        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(inserted)
                .isSortedAccordingTo(Comparator.comparing(Dashboard::updatedAt)
                        .reversed()
                        .thenComparing(dashboard -> dashboard.id().toString()));
    }

    @Test
    public void order_byTitleDisregardsCase() {
        List.of("beta", "Alpha", "ALPHA", "Ähre", "gamma", "Zeta", "alpha 2").forEach(title -> insert(titled(title)));

        List<String> walked = Walk.of(2, page -> dashboards().search(tenant, everything(Order.TITLE), page)).stream()
                .map(Dashboard::title)
                .toList();

        assertThat(walked.subList(0, 2)).containsExactlyInAnyOrder("Alpha", "ALPHA");
        assertThat(walked.subList(2, 7)).containsExactly("alpha 2", "beta", "gamma", "Zeta", "Ähre");
    }

    @Test
    public void order_byRelevanceHasTheBestTitleFirst() {
        insert(titled("Web shop: checkout, basket and payment errors"));
        insert(titled("Payment errors"));
        insert(titled("Payments"));
        showing(insert(titled("Overview")), "payment errors by bank");

        List<String> walked =
                Walk.of(1, page -> dashboards().search(tenant, looking("payment errors", Order.RELEVANCE), page))
                        .stream()
                        .map(Dashboard::title)
                        .toList();

        assertThat(walked)
                .containsExactly("Payment errors", "Web shop: checkout, basket and payment errors", "Overview");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    public void order_ofAnyKindTakesNoTextAndManyPages(Order order) {
        IntStream.range(0, 5).forEach(number -> insert(titled("same")));

        assertThat(Walk.of(2, page -> dashboards().search(tenant, everything(order), page)))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latency",
                "LATENCY",
                "laten",
                "ncy",
                "http_req",
                "Größe",
                "größe",
                "checkout",
                "payments-team",
                "of the",
                "service http",
                "  latency   checkout ",
                "100%",
                "a\\b",
                "p99",
                "株"
            })
    public void text_isFoundInEveryWord(String text) {
        Dashboard wanted = insert(titled("HTTP Latency of the Größe service")
                .withDescription("See http_requests_total.\nAbove 100% is bad; a\\b 株式会社")
                .withTags(List.of("checkout", "payments-team")));
        showing(wanted, "p99 by route");
        insert(titled("Something else"));

        assertThat(found(text)).containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency throughput", "%", "_", "a%z", "a_z", "zzzzzz"})
    public void text_isNotFoundUnlessAllOfItIsThere(String text) {
        insert(titled("Latency Abz"));

        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Latncy",
                "Latenci",
                "lateency",
                "chekout",
                "kafak-consumer",
                "Latncy chekout",
                "cup",
                "laetncy 99"
            })
    public void text_isForgivenTypingMistakes(String text) {
        Dashboard wanted = insert(titled("Latency").withDescription("checkout"));
        showing(wanted, "kafka-consumer lag, cpu, p99");
        insert(titled("Memory"));

        assertThat(found(text)).containsExactly(wanted);
    }

    @Test
    public void text_meansWhatItSaysIfThatIsThere() {
        Dashboard exact = insert(titled("Stores"));
        insert(titled("Storms"));

        assertThat(found("stores")).containsExactly(exact);
    }

    @Test
    public void text_followsChangesOfTitlesAndWidgets() {
        Dashboard dashboard = insert(titled("before"));
        Layout layout = showing(dashboard, "zebra");

        dashboards().update(dashboard.with(titled("afterwards")).updated(NOON, 2));
        layouts()
                .update(layout.with(layout.regions().get(0).showing(aWidget("lion")))
                        .atVersion(3));

        assertThat(found("before")).isEmpty();
        assertThat(found("zebra")).isEmpty();
        assertThat(found("afterwards lion")).hasSize(1);
    }

    @Test
    public void text_isNotFoundInDeletedLayoutsAndRegions() {
        Dashboard dashboard = insert(titled("board"));
        Layout one = showing(dashboard, "goneregion");
        Layout two = showing(dashboard, "gonelayout");

        layouts().update(one.without(one.regions().get(0).id()).atVersion(2));
        layouts().delete(two);

        assertThat(found("goneregion")).isEmpty();
        assertThat(found("gonelayout")).isEmpty();
    }

    @Test
    public void text_isFoundAgainWhenItsLayoutComesBack() {
        Dashboard dashboard = insert(titled("board"));
        Layout layout = showing(dashboard, "boomerang");
        layouts().delete(layout);

        layouts().insert(layout.atVersion(3));

        assertThat(found("boomerang")).hasSize(1);
    }

    @Test
    public void blankText_findsEverything() {
        insert(titled("a"));

        assertThat(found("  ")).hasSize(1);
    }

    @Test
    public void conditions_holdAllTogether() {
        FolderId folder = newFolder(tenant);
        Dashboard wanted = insert(titled("wanted")
                .withTags(List.of("red", "green", "say \"hi\""))
                .inFolder(folder)
                .asTemplate(true));
        insert(titled("wanted").withTags(List.of("red")).inFolder(folder).asTemplate(true));
        insert(titled("wanted").withTags(List.of("red", "green", "say \"hi\"")).asTemplate(true));
        insert(titled("wanted").withTags(List.of("red", "green", "say \"hi\"")).inFolder(folder));
        DashboardQuery query = new DashboardQuery(
                new Viewer("anybody", false),
                Optional.of("want"),
                Optional.of("ada"),
                List.of("green", "red", "say \"hi\""),
                Optional.of(folder),
                Optional.empty(),
                Optional.of(true),
                false,
                Order.TITLE);

        assertThat(dashboards().search(tenant, query, new PageRequest(10, null)).items())
                .containsExactly(wanted);
    }

    @Test
    public void owner_isAskedFor() {
        Dashboard mine = insert(titled("a"), NOON, Sharing.ownedBy("bob"));
        insert(titled("a"));

        assertThat(Walk.of(5, page -> dashboards()
                        .search(
                                tenant,
                                new DashboardQuery(
                                        new Viewer("anybody", false),
                                        Optional.empty(),
                                        Optional.of("bob"),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        Order.CREATED),
                                page)))
                .containsExactly(mine);
    }

    @Test
    public void widgetType_isAskedForOnLayoutsThatAreThere() {
        Dashboard wanted = insert(titled("wanted"));
        showing(wanted, "gauge", WidgetType.GAUGE);
        showing(wanted, "another", WidgetType.GAUGE);
        Dashboard other = insert(titled("other"));
        showing(other, "stat", WidgetType.STAT);
        Layout gone = showing(other, "gone", WidgetType.GAUGE);
        layouts().delete(gone);

        assertThat(Walk.of(5, page -> dashboards().search(tenant, ofType("GAUGE"), page)))
                .containsExactly(wanted);
    }

    @Test
    public void restricted_isSeenByOwnerGranteesAndThoseWhoSeeAll() {
        Dashboard secret = insert(
                titled("secret"), NOON, Sharing.ownedBy("ada").restricted(true).granting("bob", Right.VIEW));

        assertThat(seenBy("ada", false)).containsExactly(secret);
        assertThat(seenBy("bob", false)).containsExactly(secret);
        assertThat(seenBy("root", true)).containsExactly(secret);
        assertThat(seenBy("eve", false)).isEmpty();
        assertThat(seenBy("bo", false)).isEmpty();
    }

    private List<Dashboard> seenBy(String user, boolean seesAll) {
        return dashboards()
                .search(tenant, everything(Order.CREATED).seenBy(new Viewer(user, seesAll)), new PageRequest(10, null))
                .items();
    }

    private List<Dashboard> found(String text) {
        return dashboards().search(tenant, looking(text, Order.RELEVANCE), new PageRequest(10, null)).items().stream()
                .map(dashboard -> dashboards().find(tenant, dashboard.id()).orElseThrow())
                .toList();
    }

    private static DashboardQuery everything(Order order) {
        return query(Optional.empty(), Optional.empty(), order);
    }

    private static DashboardQuery looking(String text, Order order) {
        return query(Optional.of(text), Optional.empty(), order);
    }

    private static DashboardQuery ofType(String type) {
        return query(Optional.empty(), Optional.of(type), Order.CREATED);
    }

    private static DashboardQuery query(Optional<String> text, Optional<String> widgetType, Order order) {
        return new DashboardQuery(
                new Viewer("anybody", false),
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                widgetType,
                Optional.empty(),
                false,
                order);
    }

    private static DashboardContent titled(String title) {
        return DashboardContent.titled(title, "");
    }

    private Dashboard insert(DashboardContent content) {
        return insert(content, NOON);
    }

    private Dashboard insert(DashboardContent content, Instant createdAt) {
        return insert(content, createdAt, Sharing.ownedBy("ada"));
    }

    private Dashboard insert(DashboardContent content, Instant createdAt, Sharing sharing) {
        return dashboards().insert(new Dashboard(DashboardId.random(), tenant, content, sharing, createdAt, NOON, 1));
    }

    private Layout showing(Dashboard dashboard, String... titles) {
        return inserted(
                dashboard,
                Arrays.stream(titles).map(DashboardSearchContract::aWidget).toList());
    }

    private Layout showing(Dashboard dashboard, String title, WidgetType type) {
        return inserted(dashboard, List.of(aWidget(title).withType(type)));
    }

    private Layout inserted(Dashboard dashboard, List<Widget> widgets) {
        List<Region> regions = IntStream.range(0, widgets.size())
                .mapToObj(number -> new Region(
                        RegionId.random(), new Placement(0, number, 1, 1), number, false, false, widgets.get(number)))
                .toList();
        Layout layout = Layout.empty(LayoutId.random(), tenant, dashboard.id(), "main", NOON, 1)
                .withRegions(regions);
        layouts().insert(layout);
        return layout;
    }

    private static Widget aWidget(String title) {
        return new Widget(WidgetType.STAT, title, "", List.of(), WidgetOptions.NONE);
    }
}
