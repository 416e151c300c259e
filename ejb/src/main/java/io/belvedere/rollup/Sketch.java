package io.belvedere.rollup;

import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values are distributed, for quantiles with a relative error of at most 1 %, as a DDSketch does: the bins grow by a
 * constant factor, and merging adds up their counts without a loss. A value's bin has a key; keys are in the order of the
 * values. The keys are stored, so how they are made never changes, and {@link StrictMath} makes them the same everywhere.
 */
public final class Sketch {

    public static final double RELATIVE_ERROR = 0.01;

    /** What lies nearer to 0 counts as 0. */
    private static final double SMALLEST = Double.MIN_NORMAL;

    private static final int ZERO = 0;

    /** Keeps the keys of positive values above that of zero: the least exponent is -35 416, the greatest 35 490. */
    private static final int OFFSET = 40_000;

    private static final int INFINITE = 80_000;

    /** No key is greater. */
    static final int MAX_KEY = INFINITE;

    private static final double LOG_GROWTH = StrictMath.log((1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR));

    /** From the upper bound of a bin to the value that is off from both bounds by the same share. */
    private static final double LOG_TO_MIDDLE = StrictMath.log(1 - RELATIVE_ERROR);

    private final int[] keys;
    private final long[] counts;
    private final long count;

    /** The keys ascending, the counts positive; both are shared. */
    Sketch(int[] keys, long[] counts) {
        this.keys = keys;
        this.counts = counts;
        this.count = Arrays.stream(counts).sum();
    }

    /** NaN values are left out. */
    public static Sketch of(double... values) {
        SketchBuilder builder = new SketchBuilder();
        for (double value : values) {
            builder.add(value);
        }
        return builder.build();
    }

    public static Sketch merged(List<Sketch> sketches) {
        return sketches.size() == 1 ? sketches.get(0) : SketchBuilder.merged(sketches);
    }

    static int keyOf(double value) {
        double size = Math.abs(value);
        if (size < SMALLEST) {
            return ZERO;
        }
        int exponent = (int) Math.ceil(StrictMath.log(size) / LOG_GROWTH);
        int key = Double.isInfinite(size) ? INFINITE : OFFSET + exponent;
        return value < 0 ? -key : key;
    }

    private static double valueOf(int key) {
        int size = Math.abs(key);
        if (size == ZERO) {
            return 0;
        }
        double exponent = (size - OFFSET) * LOG_GROWTH + LOG_TO_MIDDLE;
        double value = size == INFINITE ? Double.POSITIVE_INFINITY : Math.min(Math.exp(exponent), Double.MAX_VALUE);
        return key < 0 ? -value : value;
    }

    public long count() {
        return count;
    }

    /**
     * The value below which this share of the values lies, from 0 to 1; between two values it is interpolated, as the query
     * language does. NaN if there are no values.
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw BelvedereException.invalid("quantile", "is " + share + ", must be from 0 to 1");
        }
        if (count == 0) {
            return Double.NaN;
        }
        double rank = share * (count - 1);
        long below = (long) rank;
        double weight = rank - below;
        double lower = valueAt(below);
        return weight == 0 ? lower : lower * (1 - weight) + valueAt(below + 1) * weight;
    }

    private double valueAt(long rank) {
        long seen = 0;
        for (int i = 0; i < keys.length; i++) {
            seen += counts[i];
            if (seen > rank) {
                return valueOf(keys[i]);
            }
        }
        return valueOf(keys[keys.length - 1]);
    }

    int bins() {
        return keys.length;
    }

    int key(int bin) {
        return keys[bin];
    }

    long count(int bin) {
        return counts[bin];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sketch sketch
                && Arrays.equals(keys, sketch.keys)
                && Arrays.equals(counts, sketch.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Sketch of " + count + " values in " + keys.length + " bins";
    }
}
