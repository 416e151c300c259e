package io.belvedere.promql.evaluation;

/** The cumulative buckets of one histogram at one time, added in the order of their bounds. */
final class Buckets {

    /** A count that falls by less than this share of it has suffered from rounding, not from a race of scrapes. */
    private static final double ROUNDING = 1e-12;

    private final double[] bounds;
    private final double[] counts;
    private int size;
    private boolean forced;

    Buckets(int most) {
        bounds = new double[most];
        counts = new double[most];
    }

    /** Buckets of equal bounds are one. A count that falls is raised to the one before it. */
    void add(double bound, double count) {
        if (size > 0 && bounds[size - 1] == bound) {
            counts[size - 1] += count;
            return;
        }
        bounds[size] = bound;
        counts[size] = count;
        size++;
    }

    boolean isThere() {
        if (size > 0) {
            makeMonotonic();
        }
        return size > 0;
    }

    private void makeMonotonic() {
        for (int i = 1; i < size; i++) {
            if (counts[i] < counts[i - 1]) {
                forced |= counts[i - 1] - counts[i] > ROUNDING * Math.abs(counts[i - 1]);
                counts[i] = counts[i - 1];
            }
        }
    }

    boolean wasForcedMonotonic() {
        return forced;
    }

    /** Of all observations, 0 if the last bucket does not hold all. */
    private double total() {
        return bounds[size - 1] == Double.POSITIVE_INFINITY ? counts[size - 1] : 0;
    }

    double quantile(double share) {
        if (Double.isNaN(share)) {
            return Double.NaN;
        }
        if (share < 0 || share > 1) {
            return share < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double total = size < 2 ? 0 : total();
        if (total == 0 || Double.isNaN(total)) {
            return Double.NaN;
        }
        double rank = share * total;
        int bucket = 0;
        while (bucket < size - 1 && counts[bucket] < rank) {
            bucket++;
        }
        if (bucket == size - 1) {
            return bounds[size - 2];
        }
        if (bucket == 0 && bounds[0] <= 0) {
            return bounds[0];
        }
        double start = bucket == 0 ? 0 : bounds[bucket - 1];
        double below = bucket == 0 ? 0 : counts[bucket - 1];
        return start + (bounds[bucket] - start) * ((rank - below) / (counts[bucket] - below));
    }

    /** Which share lies between the two. */
    double fraction(double lower, double upper) {
        double total = total();
        if (total == 0 || Double.isNaN(lower) || Double.isNaN(upper) || Double.isNaN(total)) {
            return Double.NaN;
        }
        return lower >= upper ? 0 : (rank(upper) - rank(lower)) / total;
    }

    /** How many lie below, linearly within a bucket. One without an end counts as if all lay at the end that it has. */
    private double rank(double value) {
        double below = 0;
        double start = bounds[0] > 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            if (value < bounds[i]) {
                return below + (counts[i] - below) * share(value, start, bounds[i]);
            }
            below = counts[i];
            start = bounds[i];
        }
        return below;
    }

    private static double share(double value, double start, double end) {
        if (Double.isInfinite(end)) {
            return 0;
        }
        if (Double.isInfinite(start)) {
            return value == start ? 0 : 1;
        }
        return Math.max(0, (value - start) / (end - start));
    }
}
