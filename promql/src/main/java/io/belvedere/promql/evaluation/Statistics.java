package io.belvedere.promql.evaluation;

/** Figures of some values, of which there is at least one. */
final class Statistics {

    private Statistics() {}

    static double sum(Values values) {
        Total total = new Total();
        for (int i = 0; i < values.size(); i++) {
            total.add(values.value(i));
        }
        return total.value();
    }

    /** Also right where the sum would overflow. */
    static double average(Values values) {
        double sum = sum(values);
        if (!Double.isInfinite(sum) || !areFinite(values)) {
            return sum / values.size();
        }
        Total mean = new Total();
        for (int i = 0; i < values.size(); i++) {
            mean.add(values.value(i) / values.size());
        }
        return mean.value();
    }

    private static boolean areFinite(Values values) {
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isFinite(values.value(i))) {
                return false;
            }
        }
        return true;
    }

    static double variance(Values values) {
        double mean = 0;
        double squares = 0;
        int size = values.size();
        for (int i = 0; i < size; i++) {
            double value = values.value(i);
            double delta = value - mean;
            mean += delta / (i + 1);
            squares += delta * (value - mean);
        }
        return squares / size;
    }
}
