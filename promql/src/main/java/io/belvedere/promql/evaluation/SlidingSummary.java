package io.belvedere.promql.evaluation;

/**
 * A figure that summaries of two neighbouring parts of a window can be merged to, though no sample can be taken out of one.
 * The samples before a middle are summed up from there backwards, so that the summary of what is left of them is at hand
 * when the first one leaves; those after it are summed up as they enter. When all before the middle have left, the middle
 * moves to the end. So no error remains of what has left.
 */
abstract class SlidingSummary extends SlidingFunction {

    private int middle;
    private int end;
    private double greatest;

    @Override
    public void begin(RangeSeries series) {
        super.begin(series);
        greatest = 0;
        for (int i = 0; i < series.size(); i++) {
            double amount = Math.abs(valueAt(i));
            greatest = amount > greatest && amount <= Double.MAX_VALUE ? amount : greatest;
        }
    }

    /** Of the amounts of the series, but for infinite ones: much greater ones may overflow in one order and not in another. */
    final double greatest() {
        return greatest;
    }

    @Override
    final void restart(int from, int until) {
        middle = from;
        end = from;
        clearAfter();
        for (int i = from; i < until; i++) {
            enter(i);
        }
    }

    @Override
    final void enter(int index) {
        addAfter(index);
        end = index + 1;
    }

    @Override
    final void leave(int index) {
        if (index >= middle) {
            sumUpBefore(index, end);
            middle = end;
            clearAfter();
        }
    }

    /** How many of the samples of the window are before the middle. */
    final int countBefore(Window window) {
        return Math.max(0, middle - window.from());
    }

    /** For each sample the summary of those from it until the end. */
    abstract void sumUpBefore(int from, int until);

    abstract void clearAfter();

    abstract void addAfter(int index);
}
