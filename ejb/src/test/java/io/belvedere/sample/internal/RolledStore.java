package io.belvedere.sample.internal;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.rollup.Resolution;
import io.belvedere.rollup.Rollup;
import io.belvedere.rollup.RollupCodec;
import io.belvedere.sample.Generation;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.StoredChunk;
import io.belvedere.sample.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Chunks in memory, as sealing, compaction and retention leave them. */
final class RolledStore {

    static final long DAY = Duration.ofDays(1).toMillis();

    final InMemoryLeases leases = new InMemoryLeases();
    final InMemoryChunkStore chunks = new InMemoryChunkStore(leases);

    /** One sample of a series in a window of its own. */
    void window(int ref, long time, double value) {
        Window window = Window.of(time);
        show(
                List.of(generation(
                        window.start(),
                        window.end(),
                        Generation.NO_CLASS,
                        List.of(samples(ref, new TreeMap<>(Map.of(time, value)))))),
                List.of());
    }

    /** Replaces all of the day by these samples of one class, of which the series are alone on that day. */
    void day(long day, Map<Integer, ? extends SortedMap<Long, Double>> series, Resolution... tiers) {
        show(made(day, "default", series, tiers), former(day));
    }

    List<Long> former(long day) {
        return chunks.generations(day, day + DAY).stream().map(Generation::id).toList();
    }

    /** Not visible yet. */
    List<Long> made(
            long day, String name, Map<Integer, ? extends SortedMap<Long, Double>> series, Resolution... tiers) {
        List<Long> made = new ArrayList<>();
        List<StoredChunk> raw = new ArrayList<>();
        series.forEach((ref, samples) -> raw.add(samples(ref, samples)));
        made.add(generation(day, day + DAY, "raw " + name, raw));
        for (Resolution tier : tiers) {
            List<StoredChunk> rolled = new ArrayList<>();
            series.forEach((ref, samples) -> {
                Rollup rollup = Rollup.of(columns(samples), tier);
                if (rollup.size() > 0) {
                    rolled.add(rollup(ref, rollup));
                }
            });
            made.add(generation(day, day + DAY, tier.text() + " " + name, rolled));
        }
        return made;
    }

    void show(List<Long> made, List<Long> replaced) {
        chunks.complete(made, Map.of(), replaced, lease());
    }

    /** Retires the samples of a class of a day, not its roll-ups. */
    void forgetSamples(long day, String name) {
        List<Long> ids = chunks.generations(day, day + DAY).stream()
                .filter(generation -> generation.from() == day)
                .filter(generation -> generation.retentionClass().equals("raw " + name))
                .map(Generation::id)
                .toList();
        chunks.retire(ids, lease(), Instant.EPOCH);
    }

    private Lease lease() {
        return leases.take("seal", "node", Instant.EPOCH, Duration.ofHours(1)).orElseThrow();
    }

    private long generation(long from, long until, String name, List<StoredChunk> written) {
        long generation = chunks.begin(from, until, name);
        chunks.write(generation, written);
        return generation;
    }

    private static StoredChunk samples(int ref, SortedMap<Long, Double> samples) {
        return new StoredChunk(
                Rows.TENANT,
                ref,
                samples.firstKey(),
                samples.lastKey(),
                samples.size(),
                ChunkCodec.encode(columns(samples)));
    }

    private static StoredChunk rollup(int ref, Rollup rollup) {
        int size = rollup.size();
        return new StoredChunk(
                Rows.TENANT,
                ref,
                rollup.firstTimes()[0],
                rollup.lastTimes()[size - 1],
                size,
                RollupCodec.encode(rollup));
    }

    static Samples columns(SortedMap<Long, Double> samples) {
        return Samples.of(
                samples.keySet().stream().mapToLong(Long::longValue).toArray(),
                samples.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
