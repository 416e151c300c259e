package io.belvedere.promql.evaluation;

/** How often something happens from one sample to the next in a window: the difference of two counts of the series. */
final class CountingFunction implements WindowFunction {

    /** What happens, or does not, from a value to the one after it. */
    interface Event {
        boolean happens(double before, double value);
    }

    private final Event event;
    private int[] counts = new int[0];

    private CountingFunction(Event event) {
        this.event = event;
    }

    static CountingFunction resets() {
        return new CountingFunction((before, value) -> value < before);
    }

    static CountingFunction changes() {
        return new CountingFunction(
                (before, value) -> value != before && !(Double.isNaN(value) && Double.isNaN(before)));
    }

    @Override
    public void begin(RangeSeries series) {
        if (counts.length < series.size()) {
            counts = new int[series.size()];
        }
        for (int i = 1; i < series.size(); i++) {
            boolean happens = event.happens(series.values()[i - 1], series.values()[i]);
            counts[i] = counts[i - 1] + (happens ? 1 : 0);
        }
    }

    @Override
    public double of(Window window) {
        return counts[window.until() - 1] - counts[window.from()];
    }
}
