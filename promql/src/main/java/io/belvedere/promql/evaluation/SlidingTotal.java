package io.belvedere.promql.evaluation;

/**
 * The sum or the average, with what rounding loses. What is not finite is computed anew, since then the order in which
 * values are added counts.
 */
final class SlidingTotal extends SlidingSummary {

    /** Sums of series with greater values than this might overflow in one order and not in another. */
    private static final double SURELY_FINITE = 1e300;

    private final boolean averages;
    private double[] sumsBefore = new double[0];
    private double[] lostBefore = new double[0];
    private Total after = new Total();
    private boolean mayOverflow;

    private SlidingTotal(boolean averages) {
        this.averages = averages;
    }

    static SlidingTotal sum() {
        return new SlidingTotal(false);
    }

    static SlidingTotal average() {
        return new SlidingTotal(true);
    }

    @Override
    public void begin(RangeSeries series) {
        super.begin(series);
        if (sumsBefore.length < series.size()) {
            sumsBefore = new double[series.size()];
            lostBefore = new double[series.size()];
        }
        mayOverflow = greatest() > SURELY_FINITE / Math.max(1, series.size());
    }

    @Override
    void sumUpBefore(int from, int until) {
        Total total = new Total();
        for (int i = until - 1; i >= from; i--) {
            total.add(valueAt(i));
            sumsBefore[i] = total.sum();
            lostBefore[i] = total.lost();
        }
    }

    @Override
    void clearAfter() {
        after = new Total();
    }

    @Override
    void addAfter(int index) {
        after.add(valueAt(index));
    }

    @Override
    double figure(Window window) {
        double total = countBefore(window) > 0 ? withBefore(window.from()) : after.value();
        if (mayOverflow || !Double.isFinite(total)) {
            return averages ? Statistics.average(window) : Statistics.sum(window);
        }
        return averages ? total / window.size() : total;
    }

    private double withBefore(int from) {
        double before = sumsBefore[from];
        double sum = before + after.sum();
        // What the addition lost, whichever of the two is the greater.
        double part = sum - before;
        double lost = (before - (sum - part)) + (after.sum() - part);
        return sum + (lost + lostBefore[from] + after.lost());
    }
}
