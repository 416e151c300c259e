package io.belvedere.promql.evaluation;

/** How much a counter grew. Remembers where it was reset, since that is rare and the rest of a window has no say. */
final class CounterFunction implements WindowFunction {

    private final Rates.Unit unit;
    private double[] values = new double[0];
    private int[] resets = new int[16];
    private int resetCount;
    private int firstInWindow;

    CounterFunction(Rates.Unit unit) {
        this.unit = unit;
    }

    @Override
    public void begin(RangeSeries series) {
        values = series.values();
        resetCount = 0;
        firstInWindow = 0;
        if (resets.length < series.size()) {
            resets = new int[series.size()];
        }
        for (int i = 1; i < series.size(); i++) {
            if (values[i] < values[i - 1]) {
                resets[resetCount++] = i;
            }
        }
    }

    @Override
    public double of(Window window) {
        return window.size() < 2
                ? Absent.VALUE
                : Rates.extrapolated(window, increase(window), Rates.Kind.COUNTER, unit);
    }

    private double increase(Window window) {
        while (firstInWindow > 0 && resets[firstInWindow - 1] > window.from()) {
            firstInWindow--;
        }
        while (firstInWindow < resetCount && resets[firstInWindow] <= window.from()) {
            firstInWindow++;
        }
        double change = window.last() - window.value(0);
        for (int i = firstInWindow; i < resetCount && resets[i] < window.until(); i++) {
            change += values[resets[i] - 1];
        }
        return change;
    }
}
