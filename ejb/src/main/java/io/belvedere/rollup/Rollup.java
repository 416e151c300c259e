package io.belvedere.rollup;

import io.belvedere.chunk.Samples;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one series in columns, in the order of time; where there are no values there is no bucket. The columns
 * are shared and never copied; nobody may change them.
 *
 * <p>A bucket is made from all samples of its span at once. Nothing can be added to it: who has late samples makes it
 * again.
 */
public final class Rollup {

    private final Resolution resolution;
    private final BucketColumns columns;
    private final @Nullable List<Sketch> sketches;

    Rollup(Resolution resolution, BucketColumns columns, @Nullable List<Sketch> sketches) {
        this.resolution = resolution;
        this.columns = columns;
        this.sketches = sketches;
    }

    /** Refuses samples that are not in the order of time. */
    public static Rollup of(Samples samples, Resolution resolution) {
        return new RollupBuilder(resolution).of(samples);
    }

    /** The same with a sketch of the values of each bucket. */
    public static Rollup withSketches(Samples samples, Resolution resolution) {
        return of(samples, resolution).with(SketchBuilder.sketches(samples, resolution));
    }

    /**
     * At least one roll-up of one resolution, the values of each behind those of the one before it; it has sketches if all
     * have. A bucket that one ends with and the next begins with, as two days may, becomes one.
     */
    public static Rollup concatenated(List<Rollup> parts) {
        return RollupBuilder.concatenated(parts);
    }

    /** In longer buckets, with sketches if this has them. */
    public Rollup coarser(Resolution longer) {
        if (longer.millis() < resolution.millis()) {
            throw BelvedereException.invalid("resolution", "is " + longer + ", must not be below " + resolution);
        }
        return longer == resolution ? this : new RollupBuilder(longer).of(this);
    }

    private Rollup with(List<Sketch> ofBuckets) {
        return new Rollup(resolution, columns, ofBuckets);
    }

    public Rollup withoutSketches() {
        return new Rollup(resolution, columns, null);
    }

    /** The buckets that lie wholly in the range, which is open at its begin and closed at its end. */
    public Rollup within(long after, long until) {
        int from = columns.firstNotBefore(after);
        int end = Math.max(from, columns.firstNotBefore(until - resolution.millis() + 1));
        if (from == 0 && end == size()) {
            return this;
        }
        return new Rollup(resolution, columns.range(from, end), sketches == null ? null : sketches.subList(from, end));
    }

    /** The buckets here, and those of another roll-up of that resolution where there are none here; without sketches. */
    public Rollup filledFrom(Rollup other) {
        return RollupBuilder.filled(this, other);
    }

    public Resolution resolution() {
        return resolution;
    }

    public int size() {
        return columns.size();
    }

    BucketColumns columns() {
        return columns;
    }

    public Bucket bucket(int index) {
        return columns.get(index);
    }

    public boolean hasSketches() {
        return sketches != null;
    }

    /** One a bucket, or none at all. */
    public Optional<List<Sketch>> sketches() {
        return Optional.ofNullable(sketches);
    }

    /** Where the buckets begin: none has a value at its start. */
    public long[] starts() {
        return columns.starts;
    }

    public long[] counts() {
        return columns.counts;
    }

    public double[] sums() {
        return columns.sums;
    }

    public double[] mins() {
        return columns.mins;
    }

    public double[] maxs() {
        return columns.maxs;
    }

    public double[] firsts() {
        return columns.firsts;
    }

    public long[] firstTimes() {
        return columns.firstTimes;
    }

    public double[] lasts() {
        return columns.lasts;
    }

    public long[] lastTimes() {
        return columns.lastTimes;
    }

    /** How often a value was below the one before it in the same bucket. */
    public long[] resets() {
        return columns.resets;
    }

    /** The sums of the values that stood right before these. */
    public double[] beforeResets() {
        return columns.beforeResets;
    }
}
