package io.belvedere.promql.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Functions that make one value of the samples of a range. */
final class RangeFunctions {

    /** Makes the function anew for each call, which may have a further argument: a number for each step. */
    interface Factory {
        WindowFunction create(double[] argument);
    }

    private static final Map<String, Factory> ALL = Map.ofEntries(
            of("rate", () -> new CounterFunction(Rates.Unit.PER_SECOND)),
            of("increase", () -> new CounterFunction(Rates.Unit.PER_RANGE)),
            of("delta", () -> Rates::delta),
            of("irate", () -> Rates::instantRate),
            of("idelta", () -> Rates::instantDelta),
            of("deriv", SlidingMoments::slope),
            of("changes", CountingFunction::changes),
            of("resets", CountingFunction::resets),
            of("sum_over_time", SlidingTotal::sum),
            of("avg_over_time", SlidingTotal::average),
            of("min_over_time", SlidingExtreme::least),
            of("max_over_time", SlidingExtreme::greatest),
            of("stdvar_over_time", SlidingMoments::variance),
            of("stddev_over_time", SlidingMoments::deviation),
            of("count_over_time", () -> Window::size),
            of("last_over_time", () -> Window::last),
            of("present_over_time", () -> window -> 1),
            Map.entry("quantile_over_time", SlidingQuantile::new),
            Map.entry("predict_linear", SlidingMoments::predicted));

    private RangeFunctions() {}

    private static Map.Entry<String, Factory> of(String name, Supplier<WindowFunction> function) {
        return Map.entry(name, none -> function.get());
    }

    static Optional<Factory> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether the result is about the same metric. */
    static boolean keepsName(String function) {
        return function.equals("last_over_time");
    }
}
