package io.belvedere.rollup;

import java.util.Arrays;
import java.util.List;

/** Buckets in columns. */
final class BucketColumns {

    final long[] starts;
    final long[] counts;
    final double[] sums;
    final double[] mins;
    final double[] maxs;
    final double[] firsts;
    final long[] firstTimes;
    final double[] lasts;
    final long[] lastTimes;
    final long[] resets;
    final double[] beforeResets;

    BucketColumns(int size) {
        starts = new long[size];
        counts = new long[size];
        sums = new double[size];
        mins = new double[size];
        maxs = new double[size];
        firsts = new double[size];
        firstTimes = new long[size];
        lasts = new double[size];
        lastTimes = new long[size];
        resets = new long[size];
        beforeResets = new double[size];
    }

    int size() {
        return starts.length;
    }

    static BucketColumns of(List<Bucket> buckets) {
        BucketColumns columns = new BucketColumns(buckets.size());
        for (int i = 0; i < buckets.size(); i++) {
            columns.set(i, buckets.get(i));
        }
        return columns;
    }

    void set(int i, Bucket bucket) {
        starts[i] = bucket.start();
        counts[i] = bucket.count();
        sums[i] = bucket.sum();
        mins[i] = bucket.min();
        maxs[i] = bucket.max();
        firsts[i] = bucket.first().value();
        firstTimes[i] = bucket.first().timestamp();
        lasts[i] = bucket.last().value();
        lastTimes[i] = bucket.last().timestamp();
        resets[i] = bucket.resets();
        beforeResets[i] = bucket.beforeResets();
    }

    /** The first bucket that does not begin before the time, or the size if there is none. */
    int firstNotBefore(long start) {
        int place = Arrays.binarySearch(starts, start);
        return place < 0 ? -1 - place : place;
    }

    BucketColumns range(int from, int until) {
        BucketColumns range = new BucketColumns(until - from);
        copy(from, range, 0, until - from);
        return range;
    }

    /** Copies all from the one index on to the other columns, from that index on. */
    void copyTo(BucketColumns target, int from, int at) {
        copy(from, target, at, size() - from);
    }

    private void copy(int from, BucketColumns target, int at, int count) {
        Object[] sources = arrays();
        Object[] targets = target.arrays();
        for (int i = 0; i < sources.length; i++) {
            System.arraycopy(sources[i], from, targets[i], at, count);
        }
    }

    private Object[] arrays() {
        return new Object[] {
            starts, counts, sums, mins, maxs, firsts, firstTimes, lasts, lastTimes, resets, beforeResets
        };
    }

    Bucket get(int i) {
        return new Bucket(
                starts[i],
                counts[i],
                sums[i],
                mins[i],
                maxs[i],
                new Bucket.Point(firstTimes[i], firsts[i]),
                new Bucket.Point(lastTimes[i], lasts[i]),
                resets[i],
                beforeResets[i]);
    }
}
