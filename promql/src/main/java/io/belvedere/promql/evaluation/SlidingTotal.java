package io.belvedere.promql.evaluation;

/**
 * The sum or the average, with what rounding loses. The samples before a middle are added up from there backwards, so that
 * the sum of what is left of them is at hand when the first one leaves; those after it are added up as they enter. When all
 * before the middle have left, the middle moves to the end. Nothing is ever subtracted, so no error remains of what left.
 *
 * <p>What is not finite is computed anew, since then the order in which values are added counts.
 */
final class SlidingTotal extends SlidingFunction {

    /** Sums of series with greater values than this might overflow in one order and not in another. */
    private static final double SURELY_FINITE = 1e300;

    private final boolean averages;
    private double[] sumsBefore = new double[0];
    private double[] lostBefore = new double[0];
    private int middle;
    private int end;
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
        double greatest = 0;
        for (int i = 0; i < series.size(); i++) {
            double amount = Math.abs(valueAt(i));
            greatest = amount > greatest && amount <= Double.MAX_VALUE ? amount : greatest;
        }
        mayOverflow = greatest > SURELY_FINITE / Math.max(1, series.size());
    }

    @Override
    void restart(int from, int until) {
        middle = from;
        end = from;
        after = new Total();
        for (int i = from; i < until; i++) {
            enter(i);
        }
    }

    @Override
    void enter(int index) {
        after.add(valueAt(index));
        end = index + 1;
    }

    @Override
    void leave(int index) {
        if (index >= middle) {
            moveMiddle(index);
        }
    }

    private void moveMiddle(int from) {
        Total total = new Total();
        for (int i = end - 1; i >= from; i--) {
            total.add(valueAt(i));
            sumsBefore[i] = total.sum();
            lostBefore[i] = total.lost();
        }
        middle = end;
        after = new Total();
    }

    @Override
    double figure(Window window) {
        double total = window.from() < middle ? withBefore(window.from()) : after.value();
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
