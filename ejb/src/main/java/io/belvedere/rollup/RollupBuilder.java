package io.belvedere.rollup;

import io.belvedere.chunk.Samples;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;
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
            at(shorter.starts()[i]).add(shorter.bucket(i));
        }
        return build(
                shorter.sketches().map(sketches -> merged(shorter, sketches)).orElse(null));
    }

    private List<Sketch> merged(Rollup shorter, List<Sketch> sketches) {
        List<Sketch> merged = new ArrayList<>();
        for (int from = 0, until = 0; from < shorter.size(); from = until) {
            long start = resolution.startOf(shorter.starts()[from]);
            while (until < shorter.size() && resolution.startOf(shorter.starts()[until]) == start) {
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
        List<Bucket> buckets = new ArrayList<>();
        List<Sketch> sketches = new ArrayList<>();
        for (Rollup part : parts) {
            requireBehind(buckets, part, parts.get(0).resolution());
            for (int i = 0; i < part.size(); i++) {
                buckets.add(part.bucket(i));
            }
            part.sketches().ifPresent(sketches::addAll);
        }
        boolean sketched = parts.stream().allMatch(Rollup::hasSketches);
        return new Rollup(parts.get(0).resolution(), BucketColumns.of(buckets), sketched ? sketches : null);
    }

    private static void requireBehind(List<Bucket> before, Rollup part, Resolution resolution) {
        if (part.resolution() != resolution) {
            throw BelvedereException.invalid("roll-ups", "are of " + resolution + " and " + part.resolution());
        }
        if (!before.isEmpty() && part.size() > 0) {
            long last = before.get(before.size() - 1).start();
            if (part.starts()[0] <= last) {
                throw BelvedereException.invalid(
                        "roll-ups", "are not in the order of time: " + part.starts()[0] + " behind " + last);
            }
        }
    }
}
