package io.belvedere.promql.evaluation;

import java.util.Arrays;

/** Figures of some values, which samples over time and series at a step have in common. */
final class Statistics {

    private Statistics() {}

    static double sum(double[] values) {
        Total total = new Total();
        for (double value : values) {
            total.add(value);
        }
        return total.value();
    }

    /** Also right where the sum would overflow. */
    static double average(double[] values) {
        double sum = sum(values);
        if (!Double.isInfinite(sum) || !areFinite(values)) {
            return sum / values.length;
        }
        Total mean = new Total();
        for (double value : values) {
            mean.add(value / values.length);
        }
        return mean.value();
    }

    private static boolean areFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    static double variance(double[] values) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (double value : values) {
            count++;
            double delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }
        return squares / values.length;
    }

    static double min(double[] values) {
        double least = values[0];
        for (double value : values) {
            if (value < least || Double.isNaN(least)) {
                least = value;
            }
        }
        return least;
    }

    static double max(double[] values) {
        double most = values[0];
        for (double value : values) {
            if (value > most || Double.isNaN(most)) {
                most = value;
            }
        }
        return most;
    }

    /** Between the two values that it lies between, in proportion; NaN counts as the least. */
    static double quantile(double share, double[] values) {
        if (values.length == 0 || Double.isNaN(share)) {
            return Double.NaN;
        }
        if (share < 0 || share > 1) {
            return share < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double[] sorted = sortedNanFirst(values);
        double rank = share * (sorted.length - 1);
        int lower = (int) Math.max(0, Math.floor(rank));
        int upper = Math.min(sorted.length - 1, lower + 1);
        double weight = rank - Math.floor(rank);
        return sorted[lower] * (1 - weight) + sorted[upper] * weight;
    }

    private static double[] sortedNanFirst(double[] values) {
        double[] sorted = new double[values.length];
        int missing = (int) Arrays.stream(values).filter(Double::isNaN).count();
        Arrays.fill(sorted, 0, missing, Double.NaN);
        double[] numbers = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        System.arraycopy(numbers, 0, sorted, missing, numbers.length);
        return sorted;
    }
}
