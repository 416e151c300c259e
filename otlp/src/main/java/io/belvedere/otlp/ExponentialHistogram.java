package io.belvedere.otlp;

import java.util.Arrays;

/**
 * An exponential histogram, never of a higher scale than the settings allow: histograms of one metric then have the same
 * bounds, whatever scales their senders have come to. Of a still lower scale if it had too many buckets otherwise.
 * Immutable.
 *
 * @param zeroThreshold up to which values count as zero
 * @param sum NaN if the sender told none
 */
record ExponentialHistogram(
        int scale,
        double zeroThreshold,
        double zeroCount,
        ExponentialBuckets positive,
        ExponentialBuckets negative,
        double count,
        double sum) {

    /** So many series has a histogram at most, apart from those that all have. */
    static final int MAX_BUCKETS = 160;

    /** At most of that scale and with no more than {@link #MAX_BUCKETS}. */
    ExponentialHistogram within(int maxScale) {
        return coarser(Math.max(Math.max(0, scale - maxScale), shiftToFit(positive, positive, negative, negative)));
    }

    ExponentialHistogram plus(ExponentialHistogram other) {
        int common = Math.min(scale, other.scale);
        ExponentialHistogram a = coarser(scale - common);
        ExponentialHistogram b = other.coarser(other.scale - common);
        int shift = shiftToFit(a.positive, b.positive, a.negative, b.negative);
        return a.coarser(shift).plusOfSameScale(b.coarser(shift));
    }

    private ExponentialHistogram plusOfSameScale(ExponentialHistogram other) {
        return new ExponentialHistogram(
                scale,
                Math.max(zeroThreshold, other.zeroThreshold),
                zeroCount + other.zeroCount,
                positive.plus(other.positive),
                negative.plus(other.negative),
                count + other.count,
                sum + other.sum);
    }

    private ExponentialHistogram coarser(int by) {
        return new ExponentialHistogram(
                scale - by, zeroThreshold, zeroCount, positive.coarser(by), negative.coarser(by), count, sum);
    }

    private static int shiftToFit(
            ExponentialBuckets positive,
            ExponentialBuckets otherPositive,
            ExponentialBuckets negative,
            ExponentialBuckets otherNegative) {
        int shift = 0;
        while (ExponentialBuckets.span(positive, otherPositive, shift)
                        + ExponentialBuckets.span(negative, otherNegative, shift)
                > MAX_BUCKETS) {
            shift++;
        }
        return shift;
    }

    /** With a bound at both ends of each bucket from the first that is not empty to the last. */
    ClassicHistogram toClassic() {
        Bounds bounds = new Bounds();
        double below = 0;
        if (!negative.isEmpty()) {
            bounds.add(-edge(negative.last() + 1), 0);
            for (long i = negative.last(); i >= negative.first(); i--) {
                below += negative.count(i);
                bounds.add(-edge(i), below);
            }
        }
        below += zeroCount;
        if (below > 0) {
            bounds.add(zeroThreshold, below);
        }
        if (!positive.isEmpty()) {
            bounds.add(edge(positive.first()), below);
            for (long i = positive.first(); i <= positive.last(); i++) {
                below += positive.count(i);
                bounds.add(edge(i + 1), below);
            }
        }
        return new ClassicHistogram(bounds.bounds(), bounds.cumulative(), count, sum);
    }

    private double edge(long index) {
        return ExponentialEdges.of(index, scale);
    }

    /** Bounds as they come, kept ascending and finite: what a bound cannot tell apart is counted by the one before. */
    private static final class Bounds {
        private double[] bounds = new double[MAX_BUCKETS];
        private double[] cumulative = new double[MAX_BUCKETS];
        private int size;

        void add(double bound, double count) {
            if (Double.isInfinite(bound)) {
                return;
            }
            if (size > 0 && bound <= bounds[size - 1]) {
                cumulative[size - 1] = count;
                return;
            }
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * size);
                cumulative = Arrays.copyOf(cumulative, 2 * size);
            }
            // A negative zero would be a series of its own.
            bounds[size] = bound + 0.0;
            cumulative[size] = count;
            size++;
        }

        double[] bounds() {
            return Arrays.copyOf(bounds, size);
        }

        double[] cumulative() {
            return Arrays.copyOf(cumulative, size);
        }
    }
}
