package io.belvedere.query.ranking;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What of the points of a group decides its place. NaN among them counts as no point. */
public enum Measure {
    AVERAGE,
    MAX,
    LAST,
    SUM;

    /** NaN if there is nothing to measure. */
    double of(double[] values) {
        double[] numbers =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (numbers.length == 0) {
            return Double.NaN;
        }
        return switch (this) {
            case AVERAGE -> DoubleStream.of(numbers).average().orElseThrow();
            case MAX -> DoubleStream.of(numbers).max().orElseThrow();
            case LAST -> numbers[numbers.length - 1];
            case SUM -> DoubleStream.of(numbers).sum();
        };
    }
}
