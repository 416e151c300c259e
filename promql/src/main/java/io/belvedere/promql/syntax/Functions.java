package io.belvedere.promql.syntax;

import static io.belvedere.promql.syntax.ValueType.INSTANT_VECTOR;
import static io.belvedere.promql.syntax.ValueType.RANGE_VECTOR;
import static io.belvedere.promql.syntax.ValueType.SCALAR;
import static io.belvedere.promql.syntax.ValueType.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions of the language, and the names of those that are still experimental in it. */
final class Functions {

    private static final Set<String> EXPERIMENTAL = Set.of(
            "double_exponential_smoothing",
            "end",
            "first_over_time",
            "histogram_quantiles",
            "info",
            "integral",
            "mad_over_time",
            "range",
            "sort_by_label",
            "sort_by_label_desc",
            "start",
            "step",
            "ts_of_first_over_time",
            "ts_of_last_over_time",
            "ts_of_max_over_time",
            "ts_of_min_over_time");

    private static final Set<String> EXPERIMENTAL_AGGREGATIONS = Set.of("limitk", "limit_ratio");

    private static final Map<String, FunctionSignature> STABLE = new Functions().table;

    private final Map<String, FunctionSignature> table = new HashMap<>();

    private Functions() {
        addOfVectors();
        addOfRanges();
        addOfTime();
        addOfHistograms();
        addOfLabels();
        addConversions();
    }

    static Optional<FunctionSignature> find(String name) {
        return Optional.ofNullable(STABLE.get(name));
    }

    static boolean isExperimental(String name) {
        return EXPERIMENTAL.contains(name);
    }

    static boolean isExperimentalAggregation(String name) {
        return EXPERIMENTAL_AGGREGATIONS.contains(name.toLowerCase(Locale.ROOT));
    }

    private void addOfVectors() {
        List<String> ofOneVector = List.of(
                "abs",
                "absent",
                "acos",
                "acosh",
                "asin",
                "asinh",
                "atan",
                "atanh",
                "ceil",
                "cos",
                "cosh",
                "deg",
                "exp",
                "floor",
                "ln",
                "log10",
                "log2",
                "rad",
                "sgn",
                "sin",
                "sinh",
                "sort",
                "sort_desc",
                "sqrt",
                "tan",
                "tanh",
                "timestamp");
        ofOneVector.forEach(name -> add(name, INSTANT_VECTOR));
        add("clamp", INSTANT_VECTOR, SCALAR, SCALAR);
        add("clamp_max", INSTANT_VECTOR, SCALAR);
        add("clamp_min", INSTANT_VECTOR, SCALAR);
        put("round", 1, 2, INSTANT_VECTOR, INSTANT_VECTOR, SCALAR);
    }

    private void addOfRanges() {
        List<String> ofOneRange = List.of(
                "absent_over_time",
                "avg_over_time",
                "changes",
                "count_over_time",
                "delta",
                "deriv",
                "idelta",
                "increase",
                "irate",
                "last_over_time",
                "max_over_time",
                "min_over_time",
                "present_over_time",
                "rate",
                "resets",
                "stddev_over_time",
                "stdvar_over_time",
                "sum_over_time");
        ofOneRange.forEach(name -> add(name, RANGE_VECTOR));
        add("predict_linear", RANGE_VECTOR, SCALAR);
        add("quantile_over_time", SCALAR, RANGE_VECTOR);
    }

    private void addOfTime() {
        List<String> ofMomentOrNow = List.of(
                "day_of_month", "day_of_week", "day_of_year", "days_in_month", "hour", "minute", "month", "year");
        ofMomentOrNow.forEach(name -> put(name, 0, 1, INSTANT_VECTOR, INSTANT_VECTOR));
        put("time", 0, 0, SCALAR);
    }

    private void addOfHistograms() {
        List<String> ofOneHistogram =
                List.of("histogram_avg", "histogram_count", "histogram_stddev", "histogram_stdvar", "histogram_sum");
        ofOneHistogram.forEach(name -> add(name, INSTANT_VECTOR));
        add("histogram_fraction", SCALAR, SCALAR, INSTANT_VECTOR);
        add("histogram_quantile", SCALAR, INSTANT_VECTOR);
    }

    private void addOfLabels() {
        put("label_join", 3, FunctionSignature.UNLIMITED, INSTANT_VECTOR, INSTANT_VECTOR, STRING, STRING, STRING);
        add("label_replace", INSTANT_VECTOR, STRING, STRING, STRING, STRING);
    }

    private void addConversions() {
        put("pi", 0, 0, SCALAR);
        put("scalar", 1, 1, SCALAR, INSTANT_VECTOR);
        add("vector", SCALAR);
    }

    private void add(String name, ValueType... parameters) {
        put(name, parameters.length, parameters.length, INSTANT_VECTOR, parameters);
    }

    private void put(String name, int minArguments, int maxArguments, ValueType returns, ValueType... parameters) {
        table.put(name, new FunctionSignature(name, List.of(parameters), minArguments, maxArguments, returns));
    }
}
