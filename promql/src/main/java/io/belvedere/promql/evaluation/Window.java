package io.belvedere.promql.evaluation;

/** The samples of one range: those of the series from one index until before another. Moves from step to step. */
final class Window {

    private final RangeSeries series;
    private final RangeTimes times;
    private int from;
    private int until;
    private int step = -1;

    Window(RangeSeries series, RangeTimes times) {
        this.series = series;
        this.times = times;
    }

    /** Ends mostly grow from step to step; with {@code @} they stay. */
    void moveTo(int next) {
        step = next;
        long end = times.ends()[step];
        long start = end - times.rangeMillis();
        while (until < series.size() && series.times()[until] <= end) {
            until++;
        }
        while (from < until && series.times()[from] <= start) {
            from++;
        }
    }

    int size() {
        return until - from;
    }

    long time(int index) {
        return series.times()[from + index];
    }

    double value(int index) {
        return series.values()[from + index];
    }

    double last() {
        return series.values()[until - 1];
    }

    long endMillis() {
        return times.ends()[step];
    }

    long startMillis() {
        return endMillis() - times.rangeMillis();
    }

    double rangeSeconds() {
        return times.rangeMillis() / 1000.0;
    }

    /** When the expression is evaluated, which an offset does not change. */
    long evaluatedAtMillis() {
        return times.evaluatedAt()[step];
    }

    int step() {
        return step;
    }
}
