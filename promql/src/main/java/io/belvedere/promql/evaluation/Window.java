package io.belvedere.promql.evaluation;

/** The samples of one range: those of the series from one index until before another. Moves from step to step. */
final class Window implements Values, Extent {

    private final RangeSeries series;
    private final RangeTimes times;
    private int from;
    private int until;
    private int step;
    private long endMillis = Long.MIN_VALUE;

    Window(RangeSeries series, RangeTimes times) {
        this.series = series;
        this.times = times;
    }

    /** Ends mostly grow from step to step; with {@code @} they stay. Those that fall are as right and slower. */
    void moveTo(int next) {
        step = next;
        long end = times.ends()[step];
        if (end < endMillis) {
            from = 0;
            until = 0;
        }
        endMillis = end;
        until = firstAfter(end, until);
        from = firstAfter(end - times.rangeMillis(), from);
    }

    private int firstAfter(long timeMillis, int start) {
        long[] stored = series.times();
        int size = series.size();
        int index = start;
        while (index < size && stored[index] <= timeMillis) {
            index++;
        }
        return index;
    }

    /** The index in the series of the first sample. */
    int from() {
        return from;
    }

    /** The index in the series after that of the last sample. */
    int until() {
        return until;
    }

    @Override
    public int size() {
        return until - from;
    }

    long time(int index) {
        return series.times()[from + index];
    }

    @Override
    public double value(int index) {
        return series.values()[from + index];
    }

    @Override
    public long firstTime() {
        return series.times()[from];
    }

    @Override
    public double first() {
        return series.values()[from];
    }

    @Override
    public long lastTime() {
        return series.times()[until - 1];
    }

    @Override
    public double last() {
        return series.values()[until - 1];
    }

    @Override
    public long endMillis() {
        return endMillis;
    }

    @Override
    public long startMillis() {
        return endMillis - times.rangeMillis();
    }

    /** When the expression is evaluated, which an offset does not change. */
    long evaluatedAtMillis() {
        return times.evaluatedAt()[step];
    }

    int step() {
        return step;
    }
}
