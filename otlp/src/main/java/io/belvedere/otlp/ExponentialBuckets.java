package io.belvedere.otlp;

import java.util.Arrays;

/**
 * Counts of one sign of an exponential histogram: bucket {@code i} holds what is above {@code base^i} and not above
 * {@code base^(i+1)}, and {@code base} is 2 to the power of 2 to the power of minus the scale. The first and the last
 * count are not zero. Immutable.
 */
final class ExponentialBuckets {

    static final ExponentialBuckets EMPTY = new ExponentialBuckets(0, new double[0]);

    private final long first;
    private final double[] counts;

    private ExponentialBuckets(long first, double[] counts) {
        this.first = first;
        this.counts = counts;
    }

    static ExponentialBuckets of(long first, double[] counts) {
        int from = 0;
        int until = counts.length;
        while (from < until && counts[from] == 0) {
            from++;
        }
        while (until > from && counts[until - 1] == 0) {
            until--;
        }
        return from == until ? EMPTY : new ExponentialBuckets(first + from, Arrays.copyOfRange(counts, from, until));
    }

    boolean isEmpty() {
        return counts.length == 0;
    }

    long first() {
        return first;
    }

    long last() {
        return first + counts.length - 1;
    }

    double count(long index) {
        return index < first || index > last() ? 0 : counts[(int) (index - first)];
    }

    /** Neighbours as one: of a scale that is lower by {@code by}. */
    ExponentialBuckets coarser(int by) {
        if (by == 0 || isEmpty()) {
            return this;
        }
        int shift = Math.min(by, Long.SIZE - 1);
        long newFirst = first >> shift;
        double[] merged = new double[(int) ((last() >> shift) - newFirst) + 1];
        for (int i = 0; i < counts.length; i++) {
            merged[(int) (((first + i) >> shift) - newFirst)] += counts[i];
        }
        return new ExponentialBuckets(newFirst, merged);
    }

    /** Of the same scale, and near enough that one array holds both. */
    ExponentialBuckets plus(ExponentialBuckets other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        long from = Math.min(first, other.first);
        double[] added = new double[(int) (Math.max(last(), other.last()) - from) + 1];
        for (int i = 0; i < added.length; i++) {
            added[i] = count(from + i) + other.count(from + i);
        }
        return new ExponentialBuckets(from, added);
    }

    /** How many buckets hold both, and all between them, at a scale that is lower by {@code by}. */
    static long span(ExponentialBuckets a, ExponentialBuckets b, int by) {
        if (a.isEmpty() && b.isEmpty()) {
            return 0;
        }
        long from = a.isEmpty() ? b.first : b.isEmpty() ? a.first : Math.min(a.first, b.first);
        long until = a.isEmpty() ? b.last() : b.isEmpty() ? a.last() : Math.max(a.last(), b.last());
        int shift = Math.min(by, Long.SIZE - 1);
        return (until >> shift) - (from >> shift) + 1;
    }
}
