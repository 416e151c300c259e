package io.belvedere.persistence.database;

import static io.belvedere.persistence.database.FilledIds.dashboard;
import static io.belvedere.persistence.database.FilledIds.layout;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.ApiTokens;
import io.belvedere.access.TokenDigest;
import io.belvedere.access.Users;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layouts;
import io.belvedere.persistence.access.TestAccess;
import io.belvedere.persistence.database.RecordedStatements.Recorded;
import io.belvedere.persistence.layout.TestLayouts;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every access path has its index, at the size of a large installation: 10 000 boards with 200 000 regions. */
class QueryPlansIT {

    private static final TenantId TENANT = new TenantId("tenant-3");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @AutoClose
    private static final TestStore STORE = new TestStore();

    private final Layouts layouts = TestLayouts.in(STORE, CLOCK);
    private final Users users = TestAccess.usersIn(STORE);
    private final ApiTokens tokens = TestAccess.tokensIn(STORE);

    @BeforeAll
    static void fill() {
        STORE.execute(
                """
                -- No triggers: the rows are right, and checking that they refer to each other takes most of the time.
                set session_replication_role = replica;

                insert into tenant select 'tenant-' || n, 'Tenant', now(), 1 from generate_series(0, 3) n;

                insert into app_user select gen_random_uuid(), 'tenant-' || n % 4, 'user' || n, 'VIEWER', '', now(), 1
                from generate_series(1, 2000) n;

                insert into api_token select gen_random_uuid(), 'tenant-' || n % 4, 'token', 'VIEWER', md5('' || n), now()
                from generate_series(1, 2000) n;

                insert into dashboard (id, tenant_id, title, title_key, description, owner, created_at, updated_at,
                                       deleted_at, deleted_by, version, revision, tags, variables, time_range,
                                       template, restricted, grants)
                select md5('d' || n)::uuid, 'tenant-' || n % 4, 'Board', 'board', '', 'owner' || n % 1000,
                       timestamptz '2026-01-01 12:00Z' + n * interval '1 s', now(),
                       case when n % 50 = 0 then now() end, case when n % 50 = 0 then 'ada' end, 1, 1, '{}', '[]', '{}',
                       false, false, '{}'
                from generate_series(1, 10000) n;

                insert into layout (id, tenant_id, dashboard_id, name, created_at, deleted_at, version)
                select md5('l' || n)::uuid, 'tenant-' || n % 4, md5('d' || n)::uuid, 'Main', now(),
                       case when n % 50 = 1 then now() end, 1
                from generate_series(1, 10000) n;

                insert into region (id, tenant_id, layout_id, position, x, y, width, height, widget_type, widget_title,
                                    options, deleted_at, locked, collapsed, description, queries)
                select gen_random_uuid(), 'tenant-' || n % 4, md5('l' || n)::uuid, r, r % 4 * 6, r / 4 * 4, 6, 4,
                       (array['TIME_SERIES', 'STAT', 'GAUGE', 'BAR', 'TABLE', 'HEAT_MAP', 'TEXT'])[1 + (n + r) % 7],
                       'Widget', '{"unit": "s"}', case when (n + r) % 50 = 0 then now() end, false, false, '', '[]'
                from generate_series(1, 10000) n, generate_series(0, 19) r
                """);
        STORE.execute("vacuum analyze");
    }

    @Test
    void layoutWithRegions_usesLayoutOrder() {
        List<Plan> plans = Plan.all(STORE, () -> layouts.find(TENANT, layout(7)));

        assertThat(plans).hasSize(2);
        assertThat(plans.get(0).text()).contains("Index Scan").doesNotContain("Seq Scan");
        assertThat(plans.get(1).text()).contains("region_layout_order").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void layoutsOfFiftyDashboards_useIndexesOnEveryLevel() {
        List<DashboardId> boards =
                IntStream.range(0, 50).mapToObj(n -> dashboard(7 + 4 * n)).toList();

        List<Plan> plans = Plan.all(STORE, () -> layouts.ofDashboards(TENANT, boards));

        assertThat(plans).hasSize(2);
        assertThat(plans.get(0).text()).contains("layout_version").doesNotContain("Seq Scan");
        assertThat(plans.get(1).text())
                .containsPattern("Index Scan (using|on) region_.*\n *Index Cond: .*layout_id = ANY")
                .doesNotContain("Seq Scan", "Nested Loop");
    }

    @Test
    void userByName_usesUniqueIndex() {
        assertThat(Plan.all(STORE, () -> users.findByName("User77")))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text()).contains("app_user_name_taken"));
    }

    @Test
    void tokenByDigest_usesUniqueIndex() {
        assertThat(Plan.all(STORE, () -> tokens.findByDigest(new TokenDigest("c4ca4238a0b923820dcc509a6f75849b"))))
                .singleElement()
                .satisfies(plan -> assertThat(plan.text()).contains("api_token_digest_taken"));
    }

    @Test
    void overlapCheck_usesItsIndex() {
        Plan plan = plan(
                "select id from region where tenant_id = ? and layout_id = ? and deleted_at is null"
                        + " and y < ? and y + height > ? and x < ? and x + width > ? limit 1",
                TENANT.value(),
                layout(7).value(),
                8,
                4,
                12,
                6);

        assertThat(plan.text()).contains("Index Only Scan using region_overlap_check");
    }

    @Test
    void versionsOfLayouts_areReadFromTheIndexAlone() {
        Plan plan = plan(
                "select id, version from layout where tenant_id = ? and dashboard_id = ? and deleted_at is null",
                TENANT.value(),
                dashboard(7).value());

        assertThat(plan.text()).contains("Index Only Scan using layout_version");
    }

    @Test
    void layoutsOfOwner_useUserLayouts() {
        Plan plan = plan(
                "select l.id from dashboard d join layout l on l.tenant_id = d.tenant_id and l.dashboard_id = d.id"
                        + " where d.tenant_id = ? and d.owner = ? and d.deleted_at is null and l.deleted_at is null",
                TENANT.value(),
                "owner7");

        assertThat(plan.text())
                .contains("dashboard_user_layouts", "layout_version")
                .doesNotContain("Seq Scan");
    }

    @Test
    void regionsOfWidgetType_useWidgetType() {
        Plan plan = plan(
                "select layout_id, id from region where tenant_id = ? and widget_type = ? and deleted_at is null",
                TENANT.value(),
                "GAUGE");

        assertThat(plan.text()).contains("region_widget_type").doesNotContain("Seq Scan");
    }

    @Test
    void deletedRegions_useDeletedCleanup() {
        Plan plan = plan("select id from region where deleted_at < ?::timestamptz limit 1000", NOON.toString());

        assertThat(plan.text()).contains("region_deleted_cleanup").doesNotContain("Seq Scan");
    }

    private static Plan plan(String sql, Object... parameters) {
        return Plan.of(STORE.database(), new Recorded(sql, List.of(parameters)));
    }
}
