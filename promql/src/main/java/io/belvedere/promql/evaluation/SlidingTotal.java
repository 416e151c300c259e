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
    private Total before = new Total();
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
        mayOverflow = greatest() > SURELY_FINITE / Math.max(1, series.size());
    }

    @Override
    void startBefore(int count) {
        before = new Total();
        if (sumsBefore.length < count) {
            sumsBefore = new double[2 * count];
            lostBefore = new double[2 * count];
        }
    }

    @Override
    void addBefore(int index, int place) {
        before.add(valueAt(index));
        sumsBefore[place] = before.sum();
        lostBefore[place] = before.lost();
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
        double total = hasBefore(window) ? withBefore(placeBefore(window)) : after.value();
        if (mayOverflow || !Double.isFinite(total)) {
            return averages ? Statistics.average(window) : Statistics.sum(window);
        }
        return averages ? total / window.size() : total;
    }

    private double withBefore(int place) {
        double earlier = sumsBefore[place];
        double sum = earlier + after.sum();
        // What the addition lost, whichever of the two is the greater.
        double part = sum - earlier;
        double lost = (earlier - (sum - part)) + (after.sum() - part);
        return sum + (lost + lostBefore[place] + after.lost());
    }
}
