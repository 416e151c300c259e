package io.belvedere.promql.evaluation;

/**
 * The least or the greatest value. Of the samples in the window those are kept that are not surpassed by a later one: the
 * first of them is the extreme. NaN is surpassed by all others, so it is kept nowhere.
 */
final class SlidingExtreme extends SlidingFunction {

    private final double sign;
    private int[] kept = new int[0];
    private int first;
    private int end;

    private SlidingExtreme(double sign) {
        this.sign = sign;
    }

    static SlidingExtreme least() {
        return new SlidingExtreme(-1);
    }

    static SlidingExtreme greatest() {
        return new SlidingExtreme(1);
    }

    @Override
    public void begin(RangeSeries series) {
        super.begin(series);
        if (kept.length < series.size()) {
            kept = new int[series.size()];
        }
    }

    @Override
    void restart(int from, int until) {
        first = 0;
        end = 0;
        for (int i = from; i < until; i++) {
            enter(i);
        }
    }

    @Override
    void enter(int index) {
        double value = valueAt(index);
        if (Double.isNaN(value)) {
            return;
        }
        while (end > first && valueAt(kept[end - 1]) * sign < value * sign) {
            end--;
        }
        kept[end++] = index;
    }

    @Override
    void leave(int index) {
        if (end > first && kept[first] == index) {
            first++;
        }
    }

    @Override
    double figure(Window window) {
        return end == first ? Double.NaN : valueAt(kept[first]);
    }
}
