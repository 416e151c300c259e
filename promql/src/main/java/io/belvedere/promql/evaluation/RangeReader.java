package io.belvedere.promql.evaluation;

/** Is shown series to cut ranges from, one after the other, and makes a value of them all. */
interface RangeReader {

    void add(RangeSeries series);

    /** After the last series. */
    Value value();
}
