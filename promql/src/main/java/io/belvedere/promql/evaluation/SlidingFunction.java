package io.belvedere.promql.evaluation;

/**
 * A function that is told which samples enter a window and which leave it, and so need not look at all of them where
 * windows overlap. Those that leave are told first, both in their order.
 */
abstract class SlidingFunction implements WindowFunction {

    private double[] values = new double[0];
    private int from;
    private int until;

    @Override
    public void begin(RangeSeries series) {
        values = series.values();
        from = 0;
        until = 0;
        restart(0, 0);
    }

    @Override
    public final double of(Window window) {
        int kept = until - window.from();
        boolean goesBack = window.from() < from || window.until() < until;
        if (goesBack || isWorthRestarting(window.until() - until, kept)) {
            restart(window.from(), window.until());
        } else {
            for (int i = from; i < window.from(); i++) {
                leave(i);
            }
            for (int i = until; i < window.until(); i++) {
                enter(i);
            }
        }
        from = window.from();
        until = window.until();
        return figure(window);
    }

    /** Of the series that was begun. */
    final double valueAt(int index) {
        return values[index];
    }

    /** Whether it is less work to look at all samples than to tell so many ones that enter, with so many that are kept. */
    boolean isWorthRestarting(int entering, int kept) {
        return entering > kept;
    }

    /** The samples of the window are these, whatever they were. */
    abstract void restart(int first, int end);

    abstract void enter(int index);

    abstract void leave(int index);

    abstract double figure(Window window);
}
