package io.belvedere.persistence.database;

import static io.belvedere.persistence.database.FilledIds.dashboard;
import static io.belvedere.persistence.database.FilledIds.folder;
import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardQuery.Order;
import io.belvedere.dashboard.DashboardQuery.Viewer;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.Revisions;
import io.belvedere.edit.Subject;
import io.belvedere.edit.UndoState;
import io.belvedere.folder.FolderId;
import io.belvedere.layout.Layouts;
import io.belvedere.layout.RegionId;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.edit.TestRevisions;
import io.belvedere.persistence.layout.TestLayouts;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding dashboards, and each statement on revisions, has its index: at 10 000 boards with 100 000 revisions. */
class BoardQueryPlansIT {

    private static final TenantId TENANT = new TenantId("tenant-3");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final PageRequest START = new PageRequest(50, null);
    private static final DashboardQuery ALL = query(Optional.empty(), Optional.empty(), List.of());

    @AutoClose
    private static final TestStore STORE = new TestStore();

    private final Dashboards dashboards = TestDashboards.in(STORE);
    private final Layouts layouts = TestLayouts.in(STORE, InstantSource.fixed(NOON));
    private final Revisions revisions = TestRevisions.in(STORE);

    @BeforeAll
    static void fill() {
        STORE.execute(
                """
                -- No triggers: the rows are right, and checking that they refer to each other takes most of the time.
                set session_replication_role = replica;

                insert into tenant select 'tenant-' || n, 'Tenant', now(), 1 from generate_series(0, 3) n;

                insert into dashboard (id, tenant_id, title, title_key, description, owner, created_at, updated_at,
                                       deleted_at, deleted_by, version, revision, tags, folder_id, variables,
                                       time_range, template, expires_at, restricted, grants)
                select md5('d' || n)::uuid, 'tenant-' || n % 4, 'Board ' || n, 'board ' || n, '', 'owner' || n % 1000,
                       timestamptz '2026-01-01 12:00Z' + n * interval '1 s',
                       timestamptz '2026-01-02 12:00Z' + n % 5000 * interval '1 s',
                       case when n % 50 < 4 then timestamptz '2026-02-01Z' + n * interval '1 s' end,
                       case when n % 50 < 4 then 'ada' end, 1, 1, array['tag' || n % 500, 'all'],
                       case when n % 100 < 4 then md5('f' || n % 500)::uuid end, '[]',
                       '{"from": "now-6h", "until": "now"}', n % 200 < 4,
                       case when n % 500 > 495 then timestamptz '2026-02-01Z' + n * interval '1 h' end,
                       n % 20 = 0, '{"ada": "VIEW"}'
                from generate_series(1, 10000) n;

                insert into dashboard_words (tenant_id, dashboard_id, source, words)
                select tenant_id, id, id, 'board cpu memory ' || md5(title) || ' ' || md5(owner) from dashboard;

                insert into vocabulary (tenant_id, word)
                select 'tenant-' || n % 4, translate(substr(md5('' || n), 1, 3 + n % 12), '0123456789', 'ghijklmnop')
                from generate_series(1, 40000) n
                on conflict do nothing;

                insert into star (tenant_id, dashboard_id, user_name, created_at)
                select 'tenant-' || n % 4, md5('d' || n)::uuid, 'user' || n % 100, now() from generate_series(1, 10000) n;

                insert into revision (tenant_id, dashboard_id, number, author, made_at, request_id, kind, undo_state,
                                      name, touched, changes)
                select 'tenant-' || n % 4, md5('d' || n % 100)::uuid, 1 + n / 100, 'author' || n / 100 % 7, now(),
                       'request' || n, 'EDIT', (array['DONE', 'UNDONE', 'DISCARDED', 'NONE'])[1 + n / 100 % 4],
                       case when n / 100 % 100 = 0 then 'name' || n / 100 end, array[md5('r' || n % 5000)::uuid], '[]'
                from generate_series(0, 99999) n;

                insert into layout (id, tenant_id, dashboard_id, name, created_at, version)
                select md5('l' || n)::uuid, 'tenant-' || n % 4, md5('d' || n)::uuid, 'Main', now(), 1
                from generate_series(1, 10000) n;

                insert into region (id, tenant_id, layout_id, position, x, y, width, height, widget_type, widget_title,
                                    options, locked, collapsed, description, queries)
                select gen_random_uuid(), 'tenant-' || n % 4, md5('l' || n)::uuid, r, r % 4 * 6, r / 4 * 4, 6, 4,
                       case when n % 1000 = 7 then 'HEAT_MAP' else 'STAT' end, 'Widget', '{}', false, false, '', '[]'
                from generate_series(1, 10000) n, generate_series(0, 9) r
                """);
        STORE.execute("vacuum analyze");
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, dashboard_listing, created_at >=",
        "UPDATED, dashboard_updated, updated_at <=",
        "TITLE, dashboard_titled, title_key >="
    })
    void list_isReadInOrderFromWhereThePageBegins(Order order, String index, String begin) {
        Position far = order == Order.TITLE
                ? Position.at("board 6", dashboard(7))
                : Position.at(NOON.plusSeconds(90_000), dashboard(7));
        DashboardQuery query = in(order);

        assertThat(search(query, START)).satisfies(plan -> readsInOrder(plan, index));
        assertThat(search(query, new PageRequest(50, far))).satisfies(plan -> {
            readsInOrder(plan, index);
            assertThat(plan.text()).containsPattern("Index Cond: .*" + begin);
        });
    }

    @Test
    void dashboardsOfOwner_useUserLayouts() {
        assertThat(search(query(Optional.empty(), Optional.of("owner7"), List.of()), START))
                .satisfies(plan -> uses(plan, "dashboard_user_layouts"));
    }

    @Test
    void dashboardsWithTag_useTheirIndex() {
        assertThat(search(query(Optional.empty(), Optional.empty(), List.of("tag7", "all")), START))
                .satisfies(plan -> uses(plan, "dashboard_tagged"));
    }

    @Test
    void dashboardsOfFolder_useTheirIndex() {
        assertThat(search(withFolder(folder(303)), START)).satisfies(plan -> uses(plan, "dashboard_of_folder"));
    }

    @Test
    void templates_useTheirIndex() {
        assertThat(search(templates(), START)).satisfies(plan -> uses(plan, "dashboard_templates"));
    }

    @Test
    void dashboardsWithWords_useTrigrams() {
        DashboardQuery rare = query(Optional.of("d41d8 9b7c"), Optional.empty(), List.of());

        assertThat(Plan.all(STORE, () -> dashboards.search(TENANT, rare, START)).get(0))
                .satisfies(plan -> uses(plan, "dashboard_words_search"));
    }

    @Test
    void mistypedWord_isLookedUpInTheIndexAlone() {
        DashboardQuery mistyped = query(Optional.of("memroy"), Optional.empty(), List.of());

        assertThat(Plan.all(STORE, () -> dashboards.search(TENANT, mistyped, START))
                        .get(1)
                        .text())
                .contains("Index Only Scan using vocabulary_by_length");
    }

    @Test
    void dashboardsWithWidgetType_useIndexesOnEveryLevel() {
        DashboardQuery rare = new DashboardQuery(
                new Viewer("bob", false),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("HEAT_MAP"),
                Optional.empty(),
                false,
                Order.CREATED);

        assertThat(search(rare, START)).satisfies(plan -> uses(plan, "region_widget_type"));
    }

    @Test
    void starredDashboards_useTheStarsOfTheUser() {
        DashboardQuery starred = new DashboardQuery(
                new Viewer("user7", false),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Order.CREATED);

        assertThat(search(starred, START)).satisfies(plan -> uses(plan, "star_"));
    }

    @Test
    void manyDashboards_areFoundByTheirIds() {
        List<DashboardId> ids =
                IntStream.range(0, 50).mapToObj(n -> dashboard(7 + 4 * n)).toList();

        assertThat(Plan.all(STORE, () -> dashboards.findAll(TENANT, ids)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text())
                        .containsPattern("Index Cond: .*id = ANY")
                        .doesNotContain("Seq Scan"));
    }

    @Test
    void trash_isNotReadThroughThatOfOtherTenants() {
        Viewer viewer = new Viewer("bob", false);
        TenantId tidy = new TenantId("tidy");
        PageRequest later = new PageRequest(20, Position.at(Instant.parse("2026-02-01T01:00:00Z"), dashboard(7)));

        assertThat(Plan.all(STORE, () -> dashboards.trash(tidy, viewer, new PageRequest(20, null))))
                .singleElement()
                .satisfies(plan -> readsInOrder(plan, "dashboard_trash"));
        assertThat(Plan.all(STORE, () -> dashboards.trash(tidy, viewer, later)))
                .singleElement()
                .satisfies(plan -> {
                    readsInOrder(plan, "dashboard_trash");
                    assertThat(plan.text()).containsPattern("Index Cond: .*deleted_at <=");
                });
    }

    @Test
    void endedDashboards_useTheirIndex() {
        assertThat(Plan.all(STORE, () -> dashboards.ended(Instant.parse("2026-02-10T00:00:00Z"), 10)))
                .singleElement()
                .satisfies(plan -> uses(plan, "dashboard_ending"));
    }

    @Test
    void purges_useDeletedCleanup() {
        assertThat(Plan.all(STORE, () -> dashboards.purge(Instant.EPOCH, 10)))
                .singleElement()
                .satisfies(plan -> uses(plan, "dashboard_deleted_cleanup"));
        assertThat(Plan.all(STORE, () -> layouts.purge(Instant.EPOCH, 10)))
                .satisfiesExactly(
                        plan -> uses(plan, "region_deleted_cleanup"), plan -> uses(plan, "layout_deleted_cleanup"));
    }

    @Test
    void lockedDashboard_isFoundByItsId() {
        assertThat(Plan.all(STORE, () -> dashboards.lock(TENANT, dashboard(7))))
                .singleElement()
                .satisfies(plan -> uses(plan, "Index Scan using dashboard_"));
    }

    @Test
    void revision_isFoundByItsNumberAndByItsRequest() {
        assertThat(Plan.all(STORE, () -> revisions.find(TENANT, dashboard(7), 500)))
                .singleElement()
                .satisfies(plan -> uses(plan, "revision_pkey"));
        assertThat(Plan.all(STORE, () -> revisions.ofRequest(TENANT, "author1", new RequestId("request107"))))
                .singleElement()
                .satisfies(plan -> uses(plan, "revision_request_taken"));
    }

    @Test
    void revisionsSince_areReadFromTheNumberOn() {
        List<Subject> subjects = List.of(Subject.of(LayoutId.random(), new RegionId(FilledIds.id("r7"))));

        assertThat(Plan.all(STORE, () -> revisions.since(TENANT, dashboard(7), 990, subjects)))
                .singleElement()
                .satisfies(plan -> {
                    uses(plan, "revision_pkey");
                    assertThat(plan.text()).containsPattern("Index Cond: .*number >");
                });
        assertThat(Plan.all(STORE, () -> revisions.between(TENANT, dashboard(7), 980, 990)))
                .singleElement()
                .satisfies(plan -> readsInOrder(plan, "revision_pkey"));
    }

    @Test
    void revisionPages_areReadInOrder() {
        PageRequest later = new PageRequest(50, Position.at(500));

        assertThat(Plan.all(STORE, () -> revisions.page(TENANT, dashboard(7), false, START)))
                .singleElement()
                .satisfies(plan -> readsInOrder(plan, "Index Scan Backward using revision_pkey"));
        assertThat(Plan.all(STORE, () -> revisions.page(TENANT, dashboard(7), false, later)))
                .singleElement()
                .satisfies(plan -> {
                    readsInOrder(plan, "Index Scan Backward using revision_pkey");
                    assertThat(plan.text()).containsPattern("Index Cond: .*number <");
                });
        assertThat(Plan.all(STORE, () -> revisions.page(TENANT, dashboard(7), true, START)))
                .singleElement()
                .satisfies(plan -> uses(plan, "revision_named"));
    }

    @Test
    void stepsOfAuthor_areReadFromTheirEnd() {
        assertThat(Plan.all(STORE, () -> revisions.lastDone(TENANT, dashboard(7), "author1")))
                .singleElement()
                .satisfies(plan -> readsInOrder(plan, "revision_done"));
        assertThat(Plan.all(STORE, () -> revisions.lastUndone(TENANT, dashboard(7), "author1")))
                .singleElement()
                .satisfies(plan -> readsInOrder(plan, "revision_undone"));
        assertThat(Plan.all(STORE, () -> revisions.discardUndone(TENANT, dashboard(7), "nobody")))
                .singleElement()
                .satisfies(plan -> uses(plan, "revision_undone"));
    }

    @Test
    void changesOfRevisions_findThemByTheirNumber() {
        Revision revision = revisions.find(TENANT, dashboard(7), 500).orElseThrow();

        assertThat(Plan.all(STORE, () -> revisions.mark(revision, revision.undoState())))
                .singleElement()
                .satisfies(plan -> uses(plan, "revision_pkey"));
        assertThat(Plan.all(STORE, () -> revisions.name(revision, "release")))
                .satisfiesExactly(
                        taken -> uses(taken, "revision_name_taken"), written -> uses(written, "revision_pkey"));
    }

    @Test
    void append_findsTheDashboardByItsId() {
        Revision skipping = new Revision(
                TENANT, dashboard(7), 99, "ada", NOON, null, RevisionKind.EDIT, null, UndoState.DONE, null, List.of());

        assertThat(Plan.all(STORE, () -> assertRefused(Problem.CONFLICT, () -> revisions.append(skipping))))
                .singleElement()
                .satisfies(plan -> uses(plan, "Index Scan using dashboard_"));
    }

    private Plan search(DashboardQuery query, PageRequest page) {
        List<Plan> plans = Plan.all(STORE, () -> dashboards.search(TENANT, query, page));
        assertThat(plans).hasSize(1);
        return plans.get(0);
    }

    private static DashboardQuery in(Order order) {
        return new DashboardQuery(
                ALL.viewer(),
                ALL.text(),
                ALL.owner(),
                ALL.tags(),
                ALL.folder(),
                ALL.widgetType(),
                ALL.template(),
                false,
                order);
    }

    private static DashboardQuery withFolder(FolderId folder) {
        return new DashboardQuery(
                ALL.viewer(),
                ALL.text(),
                ALL.owner(),
                ALL.tags(),
                Optional.of(folder),
                ALL.widgetType(),
                ALL.template(),
                false,
                Order.CREATED);
    }

    private static DashboardQuery templates() {
        return new DashboardQuery(
                ALL.viewer(),
                ALL.text(),
                ALL.owner(),
                ALL.tags(),
                ALL.folder(),
                ALL.widgetType(),
                Optional.of(true),
                false,
                Order.CREATED);
    }

    private static DashboardQuery query(Optional<String> text, Optional<String> owner, List<String> tags) {
        return new DashboardQuery(
                new Viewer("bob", false),
                text,
                owner,
                tags,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Order.CREATED);
    }

    private static void readsInOrder(Plan plan, String index) {
        uses(plan, index);
        assertThat(plan.text()).doesNotContain("Sort");
    }

    private static void uses(Plan plan, String index) {
        assertThat(plan.text()).contains(index).doesNotContain("Seq Scan");
    }
}
