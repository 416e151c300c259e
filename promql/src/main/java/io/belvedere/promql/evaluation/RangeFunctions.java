package io.belvedere.promql.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Functions that make one value of the samples of a range, which has at least one. */
final class RangeFunctions {

    /** Of the samples of a range and of further arguments at its step; {@link Absent} if there is none. */
    interface RangeFunction {
        double apply(Window samples, double[] arguments);
    }

    private static final Map<String, RangeFunction> ALL = Map.ofEntries(
            Map.entry("rate", (samples, none) -> Rates.extrapolated(samples, true, true)),
            Map.entry("increase", (samples, none) -> Rates.extrapolated(samples, true, false)),
            Map.entry("delta", (samples, none) -> Rates.extrapolated(samples, false, false)),
            Map.entry("irate", (samples, none) -> Rates.instant(samples, true)),
            Map.entry("idelta", (samples, none) -> Rates.instant(samples, false)),
            Map.entry("deriv", (samples, none) -> Trend.slope(samples)),
            Map.entry("predict_linear", (samples, arguments) -> Trend.predicted(samples, arguments[0])),
            Map.entry("changes", (samples, none) -> Rates.changes(samples)),
            Map.entry("resets", (samples, none) -> Rates.resets(samples)),
            Map.entry("sum_over_time", ofValues(Statistics::sum)),
            Map.entry("avg_over_time", ofValues(Statistics::average)),
            Map.entry("min_over_time", ofValues(Statistics::min)),
            Map.entry("max_over_time", ofValues(Statistics::max)),
            Map.entry("stdvar_over_time", ofValues(Statistics::variance)),
            Map.entry("stddev_over_time", ofValues(values -> Math.sqrt(Statistics.variance(values)))),
            Map.entry("count_over_time", (samples, none) -> samples.size()),
            Map.entry("last_over_time", (samples, none) -> samples.last()),
            Map.entry("present_over_time", (samples, none) -> 1),
            Map.entry("absent_over_time", (samples, none) -> 1),
            Map.entry(
                    "quantile_over_time", (samples, arguments) -> Statistics.quantile(arguments[0], values(samples))));

    private RangeFunctions() {}

    static Optional<RangeFunction> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether the result is about the same metric. */
    static boolean keepsName(String function) {
        return function.equals("last_over_time");
    }

    private static RangeFunction ofValues(ToDoubleFunction<double[]> function) {
        return (samples, none) -> function.applyAsDouble(values(samples));
    }

    private static double[] values(Window samples) {
        double[] values = new double[samples.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples.value(i);
        }
        return values;
    }
}
