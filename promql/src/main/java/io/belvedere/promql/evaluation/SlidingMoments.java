package io.belvedere.promql.evaluation;

import java.util.Arrays;

/** Variance and trend. What is not finite is computed anew, as the naive formulas have it. */
final class SlidingMoments extends SlidingSummary {

    /** Makes the number of the moments of a window, whose times are in seconds since the first sample of the series. */
    private interface Figure {
        double of(Moments moments, Window window, long firstMillis);
    }

    /** So are the squares of such values, times as many as there can be. */
    private static final double SURELY_FINITE = 1e140;

    private final Figure figure;
    private final WindowFunction naive;
    private final Moments summed = new Moments();
    private final Moments after = new Moments();
    private final Moments merged = new Moments();
    private Moments[] before = new Moments[0];
    private long[] times = new long[0];
    private boolean mayOverflow;

    private SlidingMoments(Figure figure, WindowFunction naive) {
        this.figure = figure;
        this.naive = naive;
    }

    static SlidingMoments variance() {
        return new SlidingMoments((moments, window, firstMillis) -> moments.variance(), Statistics::variance);
    }

    static SlidingMoments deviation() {
        return new SlidingMoments(
                (moments, window, firstMillis) -> Math.sqrt(moments.variance()),
                window -> Math.sqrt(Statistics.variance(window)));
    }

    static SlidingMoments slope() {
        return new SlidingMoments((moments, window, firstMillis) -> moments.slope(), Trend::slope);
    }

    /** So many seconds after each step. */
    static SlidingMoments predicted(double[] seconds) {
        Figure figure = (moments, window, firstMillis) ->
                moments.lineAt((window.evaluatedAtMillis() - firstMillis) / 1000.0 + seconds[window.step()]);
        return new SlidingMoments(figure, window -> Trend.predicted(window, seconds[window.step()]));
    }

    @Override
    public void begin(RangeSeries series) {
        times = series.times();
        super.begin(series);
        mayOverflow = greatest() > SURELY_FINITE;
    }

    private double seconds(int index) {
        return (times[index] - times[0]) / 1000.0;
    }

    @Override
    void startBefore(int count) {
        summed.clear();
        int known = before.length;
        if (known < count) {
            before = Arrays.copyOf(before, 2 * count);
            Arrays.setAll(before, i -> i < known ? before[i] : new Moments());
        }
    }

    @Override
    void addBefore(int index, int place) {
        summed.add(seconds(index), valueAt(index));
        before[place].become(summed);
    }

    @Override
    void clearAfter() {
        after.clear();
    }

    @Override
    void addAfter(int index) {
        after.add(seconds(index), valueAt(index));
    }

    @Override
    double figure(Window window) {
        if (mayOverflow) {
            return naive.of(window);
        }
        merged.become(after);
        if (hasBefore(window)) {
            merged.merge(before[placeBefore(window)]);
        }
        double found = figure.of(merged, window, times[0]);
        return Double.isFinite(found) ? found : naive.of(window);
    }
}
