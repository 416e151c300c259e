package io.belvedere.promql.evaluation;

import java.util.Arrays;
import java.util.Map;

/** What functions of ranges mean, by looking at all samples of each range. */
final class NaiveRangeFunctions {

    static final Map<String, WindowFunction> ALL = Map.ofEntries(
            Map.entry("rate", window -> extrapolated(window, Rates.Unit.PER_SECOND)),
            Map.entry("increase", window -> extrapolated(window, Rates.Unit.PER_RANGE)),
            Map.entry("resets", NaiveRangeFunctions::resets),
            Map.entry("changes", NaiveRangeFunctions::changes),
            Map.entry("sum_over_time", Statistics::sum),
            Map.entry("avg_over_time", Statistics::average),
            Map.entry("min_over_time", NaiveRangeFunctions::min),
            Map.entry("max_over_time", NaiveRangeFunctions::max),
            Map.entry("count_over_time", window -> values(window).length),
            Map.entry("last_over_time", window -> values(window)[window.size() - 1]),
            Map.entry("present_over_time", window -> 1),
            Map.entry("quantile_over_time", NaiveRangeFunctions::quantile),
            Map.entry("stdvar_over_time", Statistics::variance),
            Map.entry("deriv", Trend::slope),
            // The argument is the one that the median is asked with.
            Map.entry("predict_linear", window -> Trend.predicted(window, 0.5)));

    private NaiveRangeFunctions() {}

    static double[] values(Window window) {
        double[] values = new double[window.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = window.value(i);
        }
        return values;
    }

    private static double extrapolated(Window window, Rates.Unit unit) {
        if (window.size() < 2) {
            return Absent.VALUE;
        }
        double change = window.last() - window.value(0);
        for (int i = 1; i < window.size(); i++) {
            change += window.value(i) < window.value(i - 1) ? window.value(i - 1) : 0;
        }
        return Rates.extrapolated(window, change, Rates.Kind.COUNTER, unit);
    }

    private static double resets(Window window) {
        int resets = 0;
        for (int i = 1; i < window.size(); i++) {
            resets += window.value(i) < window.value(i - 1) ? 1 : 0;
        }
        return resets;
    }

    private static double changes(Window window) {
        int changes = 0;
        for (int i = 1; i < window.size(); i++) {
            boolean areNan = Double.isNaN(window.value(i)) && Double.isNaN(window.value(i - 1));
            changes += window.value(i) != window.value(i - 1) && !areNan ? 1 : 0;
        }
        return changes;
    }

    private static double min(Window window) {
        double least = window.value(0);
        for (double value : values(window)) {
            least = value < least || Double.isNaN(least) ? value : least;
        }
        return least;
    }

    private static double max(Window window) {
        double most = window.value(0);
        for (double value : values(window)) {
            most = value > most || Double.isNaN(most) ? value : most;
        }
        return most;
    }

    /** The median. */
    private static double quantile(Window window) {
        double[] numbers = Arrays.stream(values(window))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Quantiles.of(0.5, numbers, numbers.length, window.size() - numbers.length);
    }
}
