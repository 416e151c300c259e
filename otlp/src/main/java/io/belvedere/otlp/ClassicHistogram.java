package io.belvedere.otlp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A histogram as the query language knows it: how many values are not above each bound, how many there are and what they
 * add up to. The bounds ascend and are finite.
 *
 * @param sum NaN if the sender told none
 */
record ClassicHistogram(double[] bounds, double[] cumulative, double count, double sum) {

    boolean hasSum() {
        return !Double.isNaN(sum);
    }

    /** With the values of another; null if its bounds are others, for then nobody knows where the values belong. */
    @Nullable
    ClassicHistogram plus(ClassicHistogram other) {
        if (!Arrays.equals(bounds, other.bounds)) {
            return null;
        }
        double[] added = new double[cumulative.length];
        for (int i = 0; i < added.length; i++) {
            added[i] = cumulative[i] + other.cumulative[i];
        }
        return new ClassicHistogram(bounds, added, count + other.count, sum + other.sum);
    }
}
