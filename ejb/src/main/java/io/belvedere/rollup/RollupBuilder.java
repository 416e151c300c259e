package io.belvedere.rollup;

import io.belvedere.chunk.Samples;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes one roll-up, bucket after bucket. */
final class RollupBuilder {

    private final Resolution resolution;
    private final List<Bucket> closed = new ArrayList<>();
    private @Nullable OpenBucket open;

    RollupBuilder(Resolution resolution) {
        this.resolution = resolution;
    }

    Rollup of(Samples samples) {
        long[] timestamps = samples.timestamps();
        double[] values = samples.values();
        for (int i = 0; i < samples.size(); i++) {
            if (i > 0 && timestamps[i] < timestamps[i - 1]) {
                throw BelvedereException.invalid(
                        "samples", "are not in the order of time: " + timestamps[i] + " behind " + timestamps[i - 1]);
            }
            if (!Double.isNaN(values[i])) {
                at(timestamps[i]).add(timestamps[i], values[i]);
            }
        }
        return build(null);
    }

    Rollup of(Rollup shorter) {
        for (int i = 0; i < shorter.size(); i++) {
            at(shorter.firstTimes()[i]).add(shorter.bucket(i));
        }
        return build(
                shorter.sketches().map(sketches -> merged(shorter, sketches)).orElse(null));
    }

    private List<Sketch> merged(Rollup shorter, List<Sketch> sketches) {
        List<Sketch> merged = new ArrayList<>();
        for (int from = 0, until = 0; from < shorter.size(); from = until) {
            long start = resolution.startOf(shorter.firstTimes()[from]);
            while (until < shorter.size() && resolution.startOf(shorter.firstTimes()[until]) == start) {
                until++;
            }
            merged.add(Sketch.merged(sketches.subList(from, until)));
        }
        return merged;
    }

    /** The bucket of a time that is not before any bucket that was asked for. */
    private OpenBucket at(long timestamp) {
        long start = resolution.startOf(timestamp);
        if (open == null || open.start() != start) {
            close();
            open = new OpenBucket(start);
        }
        return open;
    }

    private void close() {
        if (open != null) {
            closed.add(open.close());
        }
    }

    private Rollup build(@Nullable List<Sketch> sketches) {
        close();
        return new Rollup(resolution, BucketColumns.of(closed), sketches);
    }

    static Rollup concatenated(List<Rollup> parts) {
        Resolution resolution = parts.get(0).resolution();
        BucketColumns joined =
                new BucketColumns(parts.stream().mapToInt(Rollup::size).sum());
        boolean sketched = parts.stream().allMatch(Rollup::hasSketches);
        List<Sketch> sketches = new ArrayList<>();
        int size = 0;
        for (Rollup part : parts) {
            requireSame(resolution, part);
            boolean shared = part.size() > 0 && isShared(joined, size, part);
            if (shared) {
                joined.set(size - 1, joined.get(size - 1).then(part.bucket(0)));
            }
            part.columns().copyTo(joined, shared ? 1 : 0, size);
            size += part.size() - (shared ? 1 : 0);
            if (sketched) {
                add(sketches, part.sketches().orElseThrow(), shared);
            }
        }
        BucketColumns columns = size == joined.size() ? joined : joined.range(0, size);
        return new Rollup(resolution, columns, sketched ? sketches : null);
    }

    private static void requireSame(Resolution resolution, Rollup part) {
        if (part.resolution() != resolution) {
            throw BelvedereException.invalid("roll-ups", "are of " + resolution + " and " + part.resolution());
        }
    }

    /** Whether the part begins with more values of the last bucket so far. Refuses one that does not begin behind those. */
    private static boolean isShared(BucketColumns before, int size, Rollup part) {
        if (size == 0) {
            return false;
        }
        long last = before.lastTimes[size - 1];
        if (part.firstTimes()[0] <= last) {
            throw BelvedereException.invalid(
                    "roll-ups", "are not in the order of time: " + part.firstTimes()[0] + " behind " + last);
        }
        return part.starts()[0] == before.starts[size - 1];
    }

    private static void add(List<Sketch> sketches, List<Sketch> more, boolean shared) {
        int from = 0;
        if (shared) {
            int last = sketches.size() - 1;
            sketches.set(last, Sketch.merged(List.of(sketches.get(last), more.get(0))));
            from = 1;
        }
        sketches.addAll(more.subList(from, more.size()));
    }

    static Rollup filled(Rollup first, Rollup other) {
        requireSame(first.resolution(), other);
        TreeMap<Long, Bucket> buckets = new TreeMap<>();
        for (Rollup rollup : List.of(first, other)) {
            for (int i = 0; i < rollup.size(); i++) {
                buckets.putIfAbsent(rollup.starts()[i], rollup.bucket(i));
            }
        }
        return new Rollup(first.resolution(), BucketColumns.of(List.copyOf(buckets.values())), null);
    }
}
