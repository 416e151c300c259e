package io.belvedere.persistence.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.persistence.database.Plan;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.sample.ChunkStore.Pick;
import io.belvedere.sample.Generation;
import io.belvedere.sample.GenerationSize;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Samples are found by primary keys: among 100 000 series with chunks in four generations, the last of them just written
 * and not analysed yet, and 20 000 rows of the log.
 */
class SampleQueryPlansIT {

    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final long DAY = 86_400_000;

    private static final List<Generation> GENERATIONS = LongStream.rangeClosed(1, 4)
            .mapToObj(id -> new Generation(id, id * DAY, (id + 1) * DAY, "", Map.of(), GenerationSize.NONE))
            .toList();

    @AutoClose
    private static final TestStore STORE = new TestStore();

    @BeforeAll
    static void fill() {
        STORE.execute(
                """
                insert into series (tenant_id, digest, labels)
                select 'tenant-' || n % 2, decode(md5('' || n), 'hex'), decode(repeat(md5('' || n), 8), 'hex')
                from generate_series(1, 100000) n;

                create table chunk_1 (like chunk including all);
                insert into chunk_1 select ref, 0, 86399999, 5760, decode(repeat(md5('' || ref), 20), 'hex') from series;
                create table chunk_2 (like chunk including all);
                insert into chunk_2 select * from chunk_1;
                create table chunk_3 (like chunk including all);
                insert into chunk_3 select * from chunk_1;

                insert into sample_writer (node, started_at) select 'node', now() from generate_series(1, 4);
                insert into sample_log
                select 1 + n % 4, 1 + n / 4, n * 1000, n * 1000 + 999, now(), 'tenant-1', decode(md5('' || n), 'hex')
                from generate_series(0, 19999) n;
                """);
        STORE.execute("vacuum analyze");
        STORE.execute("create table chunk_4 (like chunk including all); insert into chunk_4 select * from chunk_1");
    }

    @Test
    void chunksOfFewSeries_areFoundByTheKeysOfAllTables() {
        Plan plan = chunks(ref(7), ref(40_000), ref(90_001));

        assertThat(plan.text())
                .contains("series_pkey", "chunk_1_pkey", "chunk_2_pkey", "chunk_3_pkey", "chunk_4_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void chunksOfAThousandSeries_areFoundByTheKeysOfAllTables() {
        Plan plan = chunks(LongStream.range(0, 1_000).mapToInt(n -> ref(50 * n)).toArray());

        assertThat(plan.text())
                .contains("series_pkey", "chunk_1_pkey", "chunk_2_pkey", "chunk_3_pkey", "chunk_4_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void chunksInPlaceOfOthers_areFoundByTheKeysOfAllTables() {
        List<Pick> picks = List.of(
                Pick.all(GENERATIONS.get(1)),
                new Pick(GENERATIONS.get(0), GENERATIONS.get(1)),
                Pick.all(GENERATIONS.get(3)),
                new Pick(GENERATIONS.get(2), GENERATIONS.get(3)));
        int[] series = LongStream.range(0, 1_000).mapToInt(n -> ref(50 * n)).toArray();

        Plan plan = chunks(picks, series);

        assertThat(plan.text())
                .contains("series_pkey", "chunk_1_pkey", "chunk_2_pkey", "chunk_3_pkey", "chunk_4_pkey")
                .doesNotContain("Seq Scan");
    }

    private static int ref(long number) {
        return (int) number + 1;
    }

    private static Plan chunks(int... series) {
        return chunks(GENERATIONS.stream().map(Pick::all).toList(), series);
    }

    private static Plan chunks(List<Pick> picks, int... series) {
        ChunkQuery query = new ChunkQuery(TENANT, series, DAY + 1, 5 * DAY - 1);
        return Plan.of(STORE.database(), query.sql(picks), query.parameters(picks));
    }

    @Test
    void nextRowsOfWriters_areFoundByTheirKey() {
        Positions seen = Positions.of(Map.of(1, 4_000L, 2, 4_999L, 3, 5_000L));

        Plan plan = Plan.of(STORE.database(), JdbcSampleLog.READ, seen.writers(), seen.sequences(), 500, 500);

        assertThat(plan.text())
                .containsPattern("Index Scan using sample_log_pkey on sample_log .*\n *Index Cond: .*sequence >")
                .containsPattern("Index Only Scan using sample_log_pkey on sample_log l.*\n *Index Cond: .*writer >")
                .doesNotContain("Seq Scan");
    }

    @Test
    void oldestRowsOfWriters_areFoundByTheirKey() {
        Positions cut = Positions.of(Map.of(1, 4_000L, 2, 4_999L, 3, 5_000L));

        Plan plan =
                Plan.of(STORE.database(), JdbcSampleLog.DELETE, cut.writers(), cut.sequences(), 4_000_000L, 100, 100);

        assertThat(plan.text())
                .containsPattern("Index Scan using sample_log_pkey on sample_log .*\n *Index Cond: .*sequence <=")
                .doesNotContain("Seq Scan on sample_log");
    }

    @Test
    void lastRowOfWriter_isFoundByItsKey() {
        Plan plan = Plan.of(STORE.database(), JdbcSampleLog.LAST, 1);

        assertThat(plan.text()).contains("sample_log_pkey").doesNotContain("Seq Scan on sample_log");
    }

    @Test
    void seriesOfRefs_areFoundByTheirKey() {
        Plan some = Plan.of(STORE.database(), JdbcSeriesCatalog.FIND, (Object) new int[] {3, 77, 5_000});
        Plan next = Plan.of(STORE.database(), JdbcSeriesCatalog.ABOVE, 99_000);

        assertThat(some.text()).contains("series_pkey").doesNotContain("Seq Scan");
        assertThat(next.text()).contains("series_pkey").doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void seriesOfDigests_areFoundByTheirKey() {
        Plan plan =
                Plan.of(STORE.database(), NewSeries.FIND, new String[] {TENANT.value()}, new byte[][] {new byte[16]});

        assertThat(plan.text()).contains("series_known").doesNotContain("Seq Scan on series");
    }
}
