package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.Rows.FIRST;
import static io.belvedere.sample.internal.Rows.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.lease.InMemoryLeases;
import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.sample.Generation;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.InMemorySampleLog;
import io.belvedere.sample.InMemorySeriesCatalog;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.SampleReader;
import io.belvedere.sample.StoredChunk;
import io.belvedere.transaction.DirectTransactions;
import io.belvedere.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sender of a series may be faster than a chunk has room for; its window must come to rest all the same. */
class SealingLargeSeriesTest {

    private static final int LARGE = 1;
    private static final int SMALL = 2;

    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryChunkStore chunks = new InMemoryChunkStore(leases);
    private final Head head = new Head(new Changes(Long.MIN_VALUE));

    private Sealer sealer() {
        InMemorySeriesCatalog catalog = new InMemorySeriesCatalog();
        InMemorySampleLog log = new InMemorySampleLog(catalog);
        Transactions transactions = new DirectTransactions();
        InstantSource clock = () -> Instant.ofEpochMilli(FIRST.end());
        FollowedLog followed = new FollowedLog(
                "node",
                log,
                catalog,
                new InMemorySeriesIndexes(),
                head,
                transactions,
                clock,
                new StepStates(new CountingTally()));
        SeenGenerations seen = new SeenGenerations(chunks, transactions);
        Resting resting = new Resting(seen, followed, head, new HeadReads());
        SealSettings atOnce = new SealSettings(Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO);
        SampleReader atRest = new StoredAndHeadReader(
                new InMemorySeriesIndexes(),
                chunks,
                StoredReads.looking(chunks, Runnable::run),
                StoredAndHeadReader.Open.NOTHING,
                new HeadReads(),
                Runnable::run);
        return new Sealer("node", log, chunks, leases, head, resting, work -> {}, atRest, atOnce, transactions, clock);
    }

    private List<StoredChunk> stored(int ref) {
        List<StoredChunk> stored = new ArrayList<>();
        chunks.read(TENANT, new int[] {ref}, FIRST.start(), FIRST.end(), (chunk, generation) -> stored.add(chunk));
        return stored;
    }

    @Test
    void seal_ofMoreSamplesThanAChunkTakes_writesFurtherChunks() {
        int size = ChunkCodec.MAX_SAMPLES + 5;
        int[] series = new int[size];
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            series[i] = LARGE;
            times[i] = FIRST.start() + i;
        }
        head.apply(Rows.row(1, 1), new LogEntry(TENANT, series, times, new double[size]), 0);
        head.apply(Rows.row(1, 2), Rows.entry(SMALL, FIRST.start()), 0);

        Sealer.Outcome outcome = sealer().run();

        assertThat(outcome.samples()).isEqualTo(size + 1);
        assertThat(stored(LARGE)).extracting(StoredChunk::samples).containsExactly(ChunkCodec.MAX_SAMPLES, 5);
        assertThat(stored(LARGE))
                .extracting(StoredChunk::lastTime)
                .containsExactly(times[ChunkCodec.MAX_SAMPLES - 1], times[size - 1]);
        assertThat(stored(SMALL)).hasSize(1);
        assertThat(chunks.generations()).extracting(Generation::cut).containsExactly(Map.of(1, 2L), Map.of(1, 2L));
        assertThat(head.memoryBytes()).isZero();
    }
}
