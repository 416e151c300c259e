package io.belvedere.promql.evaluation;

/**
 * A figure that summaries of two neighbouring parts of a window can be merged to, though no sample can be taken out of one.
 * The samples before a middle are summed up from there backwards, so that the summary of what is left of them is at hand
 * when the first one leaves; those after it are summed up as they enter. When all before the middle have left, the middle
 * moves to the end. So no error remains of what has left.
 */
abstract class SlidingSummary extends SlidingFunction {

    private int first;
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
            first = index;
            middle = end;
            startBefore(middle - first);
            for (int i = middle - 1; i >= first; i--) {
                addBefore(i, i - first);
            }
            clearAfter();
        }
    }

    /** Whether samples of the window are before the middle. */
    final boolean hasBefore(Window window) {
        return window.from() < middle;
    }

    /** Where the summary of the samples from the begin of the window until the middle is. */
    final int placeBefore(Window window) {
        return window.from() - first;
    }

    /** There will be so many summaries, added from the last place to the first. */
    abstract void startBefore(int count);

    /** What is at the place is the summary of what was added before, and of this sample. */
    abstract void addBefore(int index, int place);

    abstract void clearAfter();

    abstract void addAfter(int index);
}
