package io.belvedere.promql.evaluation;

import java.util.Arrays;

/** Keeps the values of the window sorted. NaN, which counts as the least, is only counted. */
final class SlidingQuantile extends SlidingFunction {

    private static final int MOST_MOVES = 128;

    private final double[] shares;
    private double[] sorted = new double[0];
    private int size;
    private int missing;

    /** The share of each step. */
    SlidingQuantile(double[] shares) {
        this.shares = shares;
    }

    @Override
    public void begin(RangeSeries series) {
        if (sorted.length < series.size()) {
            sorted = new double[series.size()];
        }
        super.begin(series);
    }

    /** Sorting anew is less work than moving most values many times. */
    @Override
    boolean isWorthRestarting(int entering, int kept) {
        return entering > Math.min(kept, MOST_MOVES);
    }

    @Override
    void restart(int from, int until) {
        size = 0;
        missing = 0;
        for (int i = from; i < until; i++) {
            if (Double.isNaN(valueAt(i))) {
                missing++;
            } else {
                sorted[size++] = valueAt(i);
            }
        }
        Arrays.sort(sorted, 0, size);
    }

    @Override
    void enter(int index) {
        double value = valueAt(index);
        if (Double.isNaN(value)) {
            missing++;
            return;
        }
        int found = Arrays.binarySearch(sorted, 0, size, value);
        int place = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = value;
        size++;
    }

    @Override
    void leave(int index) {
        double value = valueAt(index);
        if (Double.isNaN(value)) {
            missing--;
            return;
        }
        int place = Arrays.binarySearch(sorted, 0, size, value);
        size--;
        System.arraycopy(sorted, place + 1, sorted, place, size - place);
    }

    @Override
    double figure(Window window) {
        return Quantiles.of(shares[window.step()], sorted, size, missing);
    }
}
