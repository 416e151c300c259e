package io.belvedere.promql.evaluation;

import io.belvedere.promql.SeriesLabels;
import java.util.Arrays;

/** The values of one series on the grid, {@link Absent} where it has none. The array belongs to whoever evaluates. */
record Column(SeriesLabels labels, double[] values) {

    static double[] absent(int steps) {
        double[] values = new double[steps];
        Arrays.fill(values, Absent.VALUE);
        return values;
    }

    boolean isAbsent(int step) {
        return Absent.is(values[step]);
    }

    boolean isEmpty() {
        for (double value : values) {
            if (!Absent.is(value)) {
                return false;
            }
        }
        return true;
    }

    /** Of the steps with a value. */
    int count() {
        int count = 0;
        for (double value : values) {
            count += Absent.is(value) ? 0 : 1;
        }
        return count;
    }

    Column withLabels(SeriesLabels changed) {
        return new Column(changed, values);
    }
}
