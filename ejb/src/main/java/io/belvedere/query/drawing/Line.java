package io.belvedere.query.drawing;

import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The points of a series in the order of time, and where the line through them is broken. The arrays never change.
 *
 * @param breaks positions of the points that no line leads to from the point before, ascending. On both sides of a value
 *     that is not finite there is one.
 */
public record Line(long[] timestampsMillis, double[] values, int[] breaks) {

    /** Breaks where points are further apart than the widest step, and at values that cannot be drawn. */
    public static Line of(long[] timestampsMillis, double[] values, long widestStepMillis) {
        if (timestampsMillis.length != values.length) {
            throw BelvedereException.invalid(
                    "line", "has " + timestampsMillis.length + " timestamps, but " + values.length + " values");
        }
        int[] breaks = new int[values.length];
        int size = 0;
        for (int i = 1; i < values.length; i++) {
            long step = timestampsMillis[i] - timestampsMillis[i - 1];
            requireForward(step, timestampsMillis[i]);
            if (step > widestStepMillis || !Double.isFinite(values[i - 1]) || !Double.isFinite(values[i])) {
                breaks[size++] = i;
            }
        }
        return new Line(timestampsMillis, values, Arrays.copyOf(breaks, size));
    }

    private static void requireForward(long stepMillis, long timestampMillis) {
        if (stepMillis <= 0) {
            throw BelvedereException.invalid(
                    "line", "is not in the order of time: " + timestampMillis + " is not behind the point before");
        }
    }

    public int size() {
        return values.length;
    }

    boolean isDrawable(int position) {
        return Double.isFinite(values[position]);
    }

    /** The points at some positions. The line between two of them is broken if it was anywhere between them. */
    Line only(BitSet positions) {
        int size = positions.cardinality();
        long[] keptTimes = new long[size];
        double[] keptValues = new double[size];
        int[] keptBreaks = new int[size];
        int broken = 0;
        int passed = 0;
        int kept = 0;
        for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
            int before = passed;
            passed = breaksUpTo(i, passed);
            if (passed > before && kept > 0) {
                keptBreaks[broken++] = kept;
            }
            keptTimes[kept] = timestampsMillis[i];
            keptValues[kept++] = values[i];
        }
        return new Line(keptTimes, keptValues, Arrays.copyOf(keptBreaks, broken));
    }

    private int breaksUpTo(int position, int passed) {
        int next = passed;
        while (next < breaks.length && breaks[next] <= position) {
            next++;
        }
        return next;
    }
}
