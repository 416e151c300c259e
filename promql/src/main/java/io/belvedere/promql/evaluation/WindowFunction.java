package io.belvedere.promql.evaluation;

/**
 * Makes a number of the samples in a window that moves over one series after the other. May remember what it saw of the
 * series that was begun last. For one thread.
 */
interface WindowFunction {

    /** Before the first window of a series. */
    default void begin(RangeSeries series) {}

    /** Of a window with at least one sample; {@link Absent} if there is no number. */
    double of(Window window);
}
