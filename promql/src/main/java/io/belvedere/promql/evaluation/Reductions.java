package io.belvedere.promql.evaluation;

import java.util.List;

/**
 * Makes one column of those of a group. Goes through the columns one after the other and adds each to what is there at
 * each step, as that is the order in which they lie in memory.
 */
final class Reductions {

    private final int steps;
    private final Usage usage;

    Reductions(Evaluation evaluation) {
        this.steps = evaluation.steps();
        this.usage = evaluation.usage();
    }

    /** What is there and what comes to it; the first value is there as it is. */
    private interface Choice {
        boolean prefers(double value, double there);
    }

    double[] sum(List<Column> group) {
        double[] sums = Column.absent(steps);
        double[] lost = new double[steps];
        for (Column column : group) {
            usage.check();
            add(column.values(), sums, lost);
        }
        for (int step = 0; step < steps; step++) {
            boolean isSum = Absent.is(sums[step]) || Double.isInfinite(sums[step]);
            sums[step] = isSum ? sums[step] : sums[step] + lost[step];
        }
        return sums;
    }

    /** As {@link Total} adds. */
    private static void add(double[] values, double[] sums, double[] lost) {
        for (int step = 0; step < values.length; step++) {
            double value = values[step];
            if (Absent.is(value)) {
                continue;
            }
            double sum = Absent.is(sums[step]) ? 0 : sums[step];
            double next = sum + value;
            if (Double.isInfinite(next)) {
                lost[step] = 0;
            } else if (Math.abs(sum) >= Math.abs(value)) {
                lost[step] += (sum - next) + value;
            } else {
                lost[step] += (value - next) + sum;
            }
            sums[step] = next;
        }
    }

    double[] average(List<Column> group) {
        double[] averages = sum(group);
        double[] counts = count(group);
        Gathered gathered = new Gathered(group, usage);
        for (int step = 0; step < steps; step++) {
            if (Double.isInfinite(averages[step])) {
                gathered.at(step);
                averages[step] = Statistics.average(gathered);
            } else if (!Absent.is(averages[step])) {
                averages[step] /= counts[step];
            }
        }
        return averages;
    }

    double[] count(List<Column> group) {
        double[] counts = Column.absent(steps);
        for (Column column : group) {
            usage.check();
            double[] values = column.values();
            for (int step = 0; step < steps; step++) {
                if (!Absent.is(values[step])) {
                    counts[step] = Absent.is(counts[step]) ? 1 : counts[step] + 1;
                }
            }
        }
        return counts;
    }

    double[] one(List<Column> group) {
        return Columns.mapped(count(group), count -> 1);
    }

    double[] min(List<Column> group) {
        return chosen(group, (value, there) -> value < there || Double.isNaN(there));
    }

    double[] max(List<Column> group) {
        return chosen(group, (value, there) -> value > there || Double.isNaN(there));
    }

    /** The mark of what is absent is a NaN as well, and so gives way to whatever comes. */
    private double[] chosen(List<Column> group, Choice choice) {
        double[] chosen = Column.absent(steps);
        for (Column column : group) {
            usage.check();
            double[] values = column.values();
            for (int step = 0; step < steps; step++) {
                if (!Absent.is(values[step]) && choice.prefers(values[step], chosen[step])) {
                    chosen[step] = values[step];
                }
            }
        }
        return chosen;
    }

    double[] variance(List<Column> group) {
        double[] counts = new double[steps];
        double[] means = new double[steps];
        double[] squares = new double[steps];
        for (Column column : group) {
            usage.check();
            double[] values = column.values();
            for (int step = 0; step < steps; step++) {
                if (!Absent.is(values[step])) {
                    double delta = values[step] - means[step];
                    means[step] += delta / ++counts[step];
                    squares[step] += delta * (values[step] - means[step]);
                }
            }
        }
        for (int step = 0; step < steps; step++) {
            squares[step] = counts[step] == 0 ? Absent.VALUE : squares[step] / counts[step];
        }
        return squares;
    }

    double[] deviation(List<Column> group) {
        return Columns.mapped(variance(group), Math::sqrt);
    }

    double[] quantile(List<Column> group, double[] shares) {
        double[] values = new double[steps];
        Gathered gathered = new Gathered(group, usage);
        for (int step = 0; step < steps; step++) {
            gathered.at(step);
            values[step] = gathered.size() == 0 ? Absent.VALUE : gathered.quantile(shares[step]);
        }
        return values;
    }
}
