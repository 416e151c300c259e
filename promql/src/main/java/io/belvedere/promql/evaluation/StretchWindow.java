package io.belvedere.promql.evaluation;

import io.belvedere.promql.Stretches;

/** The stretches of one range, which is as long as a number of them. Moves from step to step. */
final class StretchWindow implements Extent {

    private final Stretches stretches;
    private final RangeTimes times;
    private int from;
    private int until;
    private long endMillis = Long.MIN_VALUE;

    StretchWindow(Stretches stretches, RangeTimes times) {
        this.stretches = stretches;
        this.times = times;
    }

    /** Ends never fall from step to step. */
    void moveTo(int step) {
        endMillis = times.ends()[step];
        until = firstAfter(endMillis, until);
        from = firstAfter(startMillis(), from);
    }

    private int firstAfter(long timeMillis, int start) {
        int index = start;
        while (index < stretches.size() && stretches.endsMillis()[index] <= timeMillis) {
            index++;
        }
        return index;
    }

    boolean isEmpty() {
        return from == until;
    }

    int stretchCount() {
        return until - from;
    }

    @Override
    public int size() {
        long size = 0;
        for (int i = from; i < until; i++) {
            size += stretches.counts()[i];
        }
        return Math.toIntExact(size);
    }

    double sum() {
        Total total = new Total();
        for (int i = from; i < until; i++) {
            total.add(stretches.sums()[i]);
        }
        return total.value();
    }

    double least() {
        double least = stretches.mins()[from];
        for (int i = from + 1; i < until; i++) {
            least = Math.min(least, stretches.mins()[i]);
        }
        return least;
    }

    double greatest() {
        double greatest = stretches.maxs()[from];
        for (int i = from + 1; i < until; i++) {
            greatest = Math.max(greatest, stretches.maxs()[i]);
        }
        return greatest;
    }

    /** How much a counter grew from the first sample to the last. */
    double increase() {
        double change = last() - first();
        for (int i = from; i < until; i++) {
            change += stretches.beforeResets()[i];
            if (i > from && stretches.firsts()[i] < stretches.lasts()[i - 1]) {
                change += stretches.lasts()[i - 1];
            }
        }
        return change;
    }

    @Override
    public long firstTime() {
        return stretches.firstTimesMillis()[from];
    }

    @Override
    public double first() {
        return stretches.firsts()[from];
    }

    @Override
    public long lastTime() {
        return stretches.lastTimesMillis()[until - 1];
    }

    @Override
    public double last() {
        return stretches.lasts()[until - 1];
    }

    @Override
    public long startMillis() {
        return endMillis - times.rangeMillis();
    }

    @Override
    public long endMillis() {
        return endMillis;
    }
}
