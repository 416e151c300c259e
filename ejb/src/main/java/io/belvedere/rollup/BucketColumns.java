package io.belvedere.rollup;

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

    private void set(int i, Bucket bucket) {
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
