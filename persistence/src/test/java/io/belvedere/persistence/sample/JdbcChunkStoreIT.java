package io.belvedere.persistence.sample;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.lease.Lease;
import io.belvedere.lease.Leases;
import io.belvedere.metric.Labels;
import io.belvedere.persistence.database.Patience;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.persistence.lease.TestLeases;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.ChunkStoreContract;
import io.belvedere.sample.Generation;
import io.belvedere.sample.GenerationSize;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcChunkStoreIT extends ChunkStoreContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final TestStore store = new TestStore();
    private final ChunkStore chunks = store.transactional(ChunkStore.class, JdbcChunkStore::new);
    private final Leases leases = TestLeases.in(store);
    private final SampleLog log = store.transactional(SampleLog.class, JdbcSampleLog::new);
    private long rows;

    @Override
    protected ChunkStore chunks() {
        return chunks;
    }

    @Override
    protected Leases leases() {
        return leases;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Override
    protected int newSeries(TenantId tenant) {
        return newSeries(tenant, 1)[0];
    }

    private int[] newSeries(TenantId tenant, int count) {
        List<Labels> labels = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            labels.add(Labels.of(Map.of("number", Long.toString(++rows))));
        }
        LogEntry none = new LogEntry(tenant, new int[0], new long[0], new double[0]);
        SampleLog.Group group = new SampleLog.Group(null, labels, Map.of(), none);
        return log.append(1, rows, List.of(group), NOON).get(0).newRefs();
    }

    private Lease lease() {
        return leases.take("seal", "a", NOON, Duration.ofMinutes(1)).orElseThrow();
    }

    private long begin() {
        return chunks.begin(0, 10, Generation.NO_CLASS);
    }

    private void complete(long generation, List<Long> replaced) {
        chunks.complete(List.of(generation), Map.of(), replaced, lease());
    }

    private List<?> tables() {
        return store.inTransaction(entities -> entities.createNativeQuery(
                        "select relname from pg_class where relkind = 'r' and relname like 'chunk\\_%'"
                                + " and relname <> 'chunk_generation' order by 1")
                .getResultList());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sweep_dropsTablesOfWhatWasLeftAtOnceAndOfWhatWasReplacedAMinuteLater() {
        Lease lease = lease();
        long left = begin();
        long replaced = begin();
        complete(replaced, List.of());
        long visible = begin();
        complete(visible, List.of(replaced));
        assertThat(tables()).hasSize(3).asString().contains("chunk_" + left);

        chunks.sweep(lease, NOON);
        assertThat(tables()).isEqualTo(List.of("chunk_" + replaced, "chunk_" + visible));

        store.execute("update chunk_generation set gone_at = gone_at - interval '2 minutes'");
        chunks.sweep(lease, NOON);
        assertThat(tables()).isEqualTo(List.of("chunk_" + visible));
    }

    @Test
    void sweep_leavesTablesThatAreStillRead() {
        TenantId tenant = newTenant();
        int[] series = newSeries(tenant, 1);
        Lease lease = lease();
        long old = begin();
        chunks.write(old, List.of(new StoredChunk(tenant, series[0], 1, 2, 3, new byte[] {1})));
        complete(old, List.of());
        List<Long> seen = new ArrayList<>();

        chunks.read(tenant, series, 0, 10, (chunk, generation) -> {
            long next = begin();
            complete(next, List.of(old));
            store.execute("update chunk_generation set gone_at = gone_at - interval '2 minutes'");
            chunks.sweep(lease, NOON);
            return seen.add(generation);
        });

        assertThat(seen).containsExactly(old);
        assertThat(tables()).asString().contains("chunk_" + old);
        chunks.sweep(lease, NOON);
        assertThat(tables()).asString().doesNotContain("chunk_" + old + ",");
    }

    @Test
    void sweep_dropsTablesOfWhatWasRetiredAMinuteAfterItsGrace() {
        long retired = begin();
        complete(retired, List.of());
        chunks.retire(List.of(retired), lease(), NOON);

        chunks.sweep(lease(), NOON.plusMillis(1));
        assertThat(tables()).as("readers that know of it").isEqualTo(List.of("chunk_" + retired));

        store.execute("update chunk_generation set gone_at = gone_at - interval '2 minutes'");
        chunks.sweep(lease(), NOON.plusMillis(1));
        assertThat(tables()).isEmpty();
    }

    @Test
    void sweep_dropsMoreTablesThanTheServerHasLocksForInTurns() {
        for (int count = 0; count < 150; count++) {
            begin();
        }

        chunks.sweep(lease(), NOON);
        assertThat(tables()).hasSize(50);

        chunks.sweep(lease(), NOON);
        assertThat(tables()).isEmpty();
    }

    @Test
    void complete_waitsForAWriteThatIsUnderWayAndCountsIt() {
        TenantId tenant = newTenant();
        Lease lease = lease();
        long generation = begin();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> write = CompletableFuture.runAsync(() -> store.inTransaction(entities -> {
            new JdbcChunkStore(entities)
                    .write(generation, List.of(new StoredChunk(tenant, 1, 1, 2, 3, new byte[] {1})));
            written.countDown();
            Patience.await(waiting);
            return generation;
        }));
        Patience.await(written);

        CompletableFuture<Void> complete =
                CompletableFuture.runAsync(() -> chunks.complete(List.of(generation), Map.of(), List.of(), lease));
        store.awaitWaiting();
        waiting.countDown();

        Patience.await(complete);
        Patience.await(write);
        assertThat(chunks.generations()).extracting(Generation::size).containsExactly(new GenerationSize(1, 3, 1));
    }

    @Test
    void read_isUnavailableWhenTheDatabaseGoesAway() {
        TenantId tenant = newTenant();
        int[] series = newSeries(tenant, 2_000);
        long generation = begin();
        chunks.write(
                generation,
                Arrays.stream(series)
                        .mapToObj(ref -> new StoredChunk(tenant, ref, 1, 2, 3, new byte[100]))
                        .toList());
        complete(generation, List.of());
        List<Integer> seen = new ArrayList<>();

        assertRefused(
                Problem.UNAVAILABLE,
                () -> chunks.read(tenant, series, 0, 10, (chunk, of) -> {
                    if (seen.isEmpty()) {
                        store.disconnectAll();
                    }
                    return seen.add(chunk.series());
                }));

        assertThat(seen).as("what had arrived").isNotEmpty().hasSizeLessThan(2_000);
    }

    @Test
    void read_neverHoldsAllInMemory() {
        TenantId tenant = newTenant();
        int[] series = newSeries(tenant, 2_000);
        long generation = begin();
        chunks.write(
                generation,
                Arrays.stream(series)
                        .mapToObj(ref -> new StoredChunk(tenant, ref, 1, 2, 3, new byte[100]))
                        .toList());
        complete(generation, List.of());
        failAtSeries(generation, Arrays.stream(series).max().getAsInt());
        List<Integer> seen = new ArrayList<>();

        assertThatThrownBy(() -> chunks.read(tenant, series, 0, 10, (chunk, of) -> seen.add(chunk.series())))
                .hasStackTraceContaining("division by zero");

        assertThat(seen).as("those before it").hasSizeGreaterThan(1_000);
    }

    /** Puts in front of the table a view that fails as soon as the row of the series is read. */
    private void failAtSeries(long generation, int series) {
        String table = "chunk_" + generation;
        store.execute("alter table " + table + " rename to behind;"
                + " create view " + table + " as select series, last_after, samples, payload,"
                + " first_after / case when series = " + series + " then 0 else 1 end as first_after from behind");
    }

    @Test
    void complete_thatIsRolledBackChangesNothing() {
        TenantId tenant = newTenant();
        int[] series = newSeries(tenant, 1);
        Lease lease = lease();
        long old = begin();
        chunks.write(old, List.of(new StoredChunk(tenant, series[0], 1, 2, 3, new byte[] {1})));
        complete(old, List.of());
        long next = begin();

        crash(chunkStore -> chunkStore.complete(List.of(next), Map.of(), List.of(old), lease));
        crash(chunkStore ->
                chunkStore.write(next, List.of(new StoredChunk(tenant, series[0], 1, 2, 3, new byte[] {1}))));
        crash(chunkStore -> chunkStore.sweep(lease, NOON));
        crash(chunkStore -> chunkStore.begin(0, 10, ""));

        assertThat(chunks.generations())
                .extracting(generation -> generation.id())
                .containsExactly(old);
        assertThat(tables()).isEqualTo(List.of("chunk_" + old, "chunk_" + next));
        complete(next, List.of(old));
        List<Long> seen = new ArrayList<>();
        chunks.read(tenant, series, 0, 10, (chunk, generation) -> seen.add(generation));
        assertThat(seen).as("the write that was rolled back").isEmpty();
    }

    @Test
    void write_refusesSeriesThatComesTwiceInOneCall() {
        StoredChunk chunk = new StoredChunk(newTenant(), 1, 1, 2, 3, new byte[] {1});
        long generation = begin();

        assertRefused(Problem.CONFLICT, () -> chunks.write(generation, List.of(chunk, chunk)));
    }

    private void crash(Consumer<ChunkStore> work) {
        assertThatThrownBy(() -> store.inTransaction(entities -> {
                    work.accept(new JdbcChunkStore(entities));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
    }
}
