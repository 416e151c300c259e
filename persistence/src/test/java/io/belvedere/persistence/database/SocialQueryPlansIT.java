package io.belvedere.persistence.database;

import static io.belvedere.persistence.database.FilledIds.dashboard;
import static io.belvedere.persistence.database.FilledIds.folder;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.comment.CommentId;
import io.belvedere.comment.Comments;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.folder.Folders;
import io.belvedere.layout.RegionId;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.comment.TestComments;
import io.belvedere.persistence.folder.TestFolders;
import io.belvedere.persistence.star.TestStars;
import io.belvedere.star.Star;
import io.belvedere.star.Stars;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every access path of folders, stars and comments has its index: 10 000 boards with ten stars, one with many more, and ten
 * comments each, in 4 000 folders. What is about fifty boards is one statement.
 */
class SocialQueryPlansIT {

    private static final TenantId TENANT = new TenantId("tenant-3");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final PageRequest START = new PageRequest(50, null);
    private static final List<DashboardId> FIFTY =
            IntStream.range(0, 50).mapToObj(n -> dashboard(7 + 4 * n)).toList();

    @AutoClose
    private static final TestStore STORE = new TestStore();

    private final Folders folders = TestFolders.in(STORE);
    private final Stars stars = TestStars.in(STORE);
    private final Comments comments = TestComments.in(STORE);

    @BeforeAll
    static void fill() {
        STORE.execute(
                """
                -- No triggers: the rows are right, and checking that they refer to each other takes most of the time.
                set session_replication_role = replica;

                insert into tenant select 'tenant-' || n, 'Tenant', now(), 1 from generate_series(0, 3) n;

                -- Four of each five lie in another one.
                insert into folder (id, tenant_id, parent_id, name, name_key, created_at, version)
                select md5('f' || n)::uuid, 'tenant-' || n % 4,
                       case when n / 4 % 5 <> 0 then md5('f' || n - n / 4 % 5 * 4)::uuid end,
                       'Folder ' || n, 'folder ' || n, now(), 1
                from generate_series(0, 3999) n;

                insert into dashboard (id, tenant_id, title, title_key, description, owner, created_at, updated_at,
                                       deleted_at, deleted_by, version, revision, tags, folder_id, variables,
                                       time_range, template, restricted, grants)
                select md5('d' || n)::uuid, 'tenant-' || n % 4, 'Board', 'board', '', 'owner', now(), now(),
                       case when n % 50 = 0 then now() end, case when n % 50 = 0 then 'owner' end, 1, 1, '{}',
                       md5('f' || n % 4000)::uuid, '[]', '{"from": "now-6h", "until": "now"}', false, false, '{}'
                from generate_series(1, 10000) n;

                insert into star (tenant_id, dashboard_id, user_name, created_at)
                select 'tenant-' || n % 4, md5('d' || n)::uuid, 'user' || (n + 37 * s) % 500,
                       timestamptz '2026-01-01 12:00Z' + s * interval '1 s'
                from generate_series(1, 10000) n, generate_series(0, 9) s;

                -- For ten rows any index is as good, and which one is taken would depend on what analyze happens to look at.
                insert into star (tenant_id, dashboard_id, user_name, created_at)
                select 'tenant-3', md5('d7')::uuid, 'fan' || s, timestamptz '2026-01-01 12:00Z' + s * interval '1 s'
                from generate_series(0, 1999) s;

                insert into comment (id, tenant_id, dashboard_id, region_id, author, content, created_at, version)
                select md5('c' || n || '/' || c)::uuid, 'tenant-' || n % 4, md5('d' || n)::uuid,
                       case when c % 3 = 0 then md5('r' || n)::uuid end, 'ada', 'hm',
                       timestamptz '2026-01-01 12:00Z' + c * interval '1 s', 1
                from generate_series(1, 10000) n, generate_series(0, 9) c
                """);
        STORE.execute("vacuum analyze");
    }

    @Test
    void folderList_isReadInOrder() {
        PageRequest later = new PageRequest(50, Position.at("folder 3", folder(3)));

        assertThat(Plan.all(STORE, () -> folders.list(TENANT, START)))
                .singleElement()
                .satisfies(plan -> readsInOrder(plan, "folder_listing"));
        assertThat(Plan.all(STORE, () -> folders.list(TENANT, later)))
                .singleElement()
                .satisfies(plan -> {
                    readsInOrder(plan, "folder_listing");
                    assertThat(plan.text()).containsPattern("Index Cond: .*name_key >=");
                });
    }

    @Test
    void foldersOfOneParent_areReadInOrder() {
        assertThat(Plan.all(STORE, () -> folders.children(TENANT, folder(3), START)))
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.text()).contains("folder_children").doesNotContain("Seq Scan"));
        assertThat(Plan.all(STORE, () -> folders.children(TENANT, null, START)))
                .singleElement()
                .satisfies(plan -> readsInOrder(plan, "folder_at_top"));
    }

    @Test
    void tree_isWalkedByIndexes() {
        assertThat(Plan.all(STORE, () -> folders.path(TENANT, folder(7))))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text()).contains("Index").doesNotContain("Seq Scan on folder"));
        assertThat(Plan.all(STORE, () -> folders.levels(TENANT, folder(3))))
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.text()).contains("folder_children").doesNotContain("Seq Scan on folder"));
    }

    @Test
    void starsOfDashboard_areReadInOrder() {
        PageRequest later = new PageRequest(50, Position.at(NOON.plusSeconds(3), "user7"));

        assertThat(Plan.all(STORE, () -> stars.list(TENANT, dashboard(7), START)))
                .singleElement()
                .satisfies(
                        plan -> assertThat(plan.text()).contains("star_listing").doesNotContain("Seq Scan"));
        assertThat(Plan.all(STORE, () -> stars.list(TENANT, dashboard(7), later)))
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.text()).containsPattern("star_listing[^I]*Index Cond: .*created_at >="));
    }

    @Test
    void star_isFoundByItsKey() {
        Star star = new Star(TENANT, dashboard(7), "user7", NOON);

        assertThat(Plan.all(STORE, () -> stars.insert(star))).hasSize(2).last().satisfies(plan -> assertThat(
                        plan.text())
                .containsPattern("Index (Only )?Scan (using|on) star_(pkey|of_user)")
                .contains("dashboard_id ="));
    }

    @Test
    void firstStarsOfFiftyDashboards_areOneStatement() {
        assertThat(Plan.all(STORE, () -> stars.firstPages(TENANT, FIFTY, 5)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text())
                        .containsPattern("Index (Only )?Scan (using|on) star_")
                        .doesNotContain("Seq Scan"));
    }

    @Test
    void firstCommentsOfFiftyDashboards_areOneStatement() {
        assertThat(Plan.all(STORE, () -> comments.firstPages(TENANT, FIFTY, 5)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text())
                        .containsPattern("Index (Only )?Scan (using|on) comment_listing")
                        .doesNotContain("Seq Scan"));
    }

    @Test
    void starsOfFiftyDashboards_areCountedByTheIndex() {
        assertThat(Plan.all(STORE, () -> stars.counts(TENANT, FIFTY)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text())
                        .containsPattern("Index (Only )?Scan (using|on) star_")
                        .doesNotContain("Seq Scan"));
    }

    @Test
    void ownStarsAmongFiftyDashboards_useAnIndex() {
        assertThat(Plan.all(STORE, () -> stars.starredBy(TENANT, "user7", FIFTY)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text())
                        .containsPattern("Index (Only )?Scan (using|on) star_")
                        .doesNotContain("Seq Scan"));
    }

    @Test
    void commentsOfDashboard_useListing() {
        PageRequest later = new PageRequest(50, Position.at(NOON.plusSeconds(3), CommentId.random()));

        assertThat(Plan.all(STORE, () -> comments.list(TENANT, dashboard(7), Optional.empty(), START)))
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.text()).contains("comment_listing").doesNotContain("Seq Scan"));
        assertThat(Plan.all(STORE, () -> comments.list(TENANT, dashboard(7), Optional.empty(), later)))
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.text()).containsPattern("comment_listing[^I]*Index Cond: .*created_at >="));
    }

    @Test
    void commentsOfRegion_useTheirIndex() {
        Optional<RegionId> region = Optional.of(new RegionId(FilledIds.id("r7")));

        assertThat(Plan.all(STORE, () -> comments.list(TENANT, dashboard(7), region, START)))
                .singleElement()
                .satisfies(plan ->
                        assertThat(plan.text()).contains("comment_of_region").doesNotContain("Seq Scan"));
    }

    @Test
    void commentsOfFiftyDashboards_areCountedByTheIndex() {
        assertThat(Plan.all(STORE, () -> comments.counts(TENANT, FIFTY)))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text())
                        .containsPattern("Index (Only )?Scan (using|on) comment_listing")
                        .doesNotContain("Seq Scan"));
    }

    private static void readsInOrder(Plan plan, String index) {
        assertThat(plan.text()).contains(index).doesNotContain("Seq Scan", "Sort");
    }
}
