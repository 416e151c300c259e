package io.belvedere.promql.evaluation;

import java.util.Arrays;
import java.util.List;

/** What columns have at a step, however many of them have something. Used for one step after the other. */
final class Gathered implements Values {

    private final List<Column> columns;
    private final Usage usage;
    private final double[] values;
    private int size;

    Gathered(List<Column> columns, Usage usage) {
        this.columns = columns;
        this.usage = usage;
        this.values = new double[columns.size()];
    }

    void at(int step) {
        usage.work(values.length);
        size = 0;
        for (Column column : columns) {
            double value = column.values()[step];
            if (!Absent.is(value)) {
                values[size++] = value;
            }
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double value(int index) {
        return values[index];
    }

    /** Brings the values out of their order. */
    double quantile(double share) {
        int numbers = 0;
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                values[numbers++] = values[i];
            }
        }
        Arrays.sort(values, 0, numbers);
        return Quantiles.of(share, values, numbers, size - numbers);
    }
}
