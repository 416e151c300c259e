package io.belvedere.promql.evaluation;

/** For each step the end of its range, and how long ranges are. A range is open at its begin and closed at its end. */
record RangeTimes(long[] ends, long[] evaluatedAt, long rangeMillis) {}
