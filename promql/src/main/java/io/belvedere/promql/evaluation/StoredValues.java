package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;

/** Values as sources have them: among the numbers there are stale markers, and NaNs of many kinds. */
final class StoredValues {

    private static final long STALE = 0x7ff0000000000002L;

    private StoredValues() {}

    static boolean isStale(double value) {
        return Double.doubleToRawLongBits(value) == STALE;
    }

    /** Of all NaNs one is left, so that none is the mark of what is absent. */
    static double number(double value) {
        return Double.isNaN(value) ? Double.NaN : value;
    }

    /** The arrays as they are, if they hold numbers only, as nearly all do. */
    static RangeSeries withoutStale(SeriesLabels labels, long[] stored, double[] values) {
        return areNumbers(values)
                ? new RangeSeries(labels, stored, values, values.length)
                : cleaned(labels, stored, values);
    }

    private static boolean areNumbers(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private static RangeSeries cleaned(SeriesLabels labels, long[] stored, double[] values) {
        long[] times = new long[stored.length];
        double[] numbers = new double[stored.length];
        int size = 0;
        for (int i = 0; i < stored.length; i++) {
            if (!isStale(values[i])) {
                times[size] = stored[i];
                numbers[size] = number(values[i]);
                size++;
            }
        }
        return new RangeSeries(labels, times, numbers, size);
    }
}
