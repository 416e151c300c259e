package io.belvedere.rollup;

import io.belvedere.chunk.CompensatedSum;

/** A bucket that samples or shorter buckets are still added to, in the order of time. */
final class OpenBucket {

    private final long start;
    private final CompensatedSum sum = new CompensatedSum();
    private final CompensatedSum beforeResets = new CompensatedSum();
    private long count;
    private long resets;
    private double min;
    private double max;
    private double first;
    private long firstTime;
    private double last;
    private long lastTime;

    OpenBucket(long start) {
        this.start = start;
    }

    long start() {
        return start;
    }

    void add(long timestamp, double value) {
        meet(timestamp, value);
        count++;
        sum.add(value);
        min = Math.min(min, value);
        max = Math.max(max, value);
        last = value;
        lastTime = timestamp;
    }

    void add(Bucket shorter) {
        meet(shorter.first().timestamp(), shorter.first().value());
        count += shorter.count();
        sum.add(shorter.sum());
        min = Math.min(min, shorter.min());
        max = Math.max(max, shorter.max());
        resets += shorter.resets();
        beforeResets.add(shorter.beforeResets());
        last = shorter.last().value();
        lastTime = shorter.last().timestamp();
    }

    /** The step from the last value to the next. */
    private void meet(long timestamp, double value) {
        if (count == 0) {
            first = value;
            firstTime = timestamp;
            min = value;
            max = value;
        } else if (Bucket.isReset(last, value)) {
            resets++;
            beforeResets.add(last);
        }
    }

    Bucket close() {
        return new Bucket(
                start,
                count,
                sum.total(),
                min,
                max,
                new Bucket.Point(firstTime, first),
                new Bucket.Point(lastTime, last),
                resets,
                beforeResets.total());
    }
}
