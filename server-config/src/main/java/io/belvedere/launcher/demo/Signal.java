package io.belvedere.launcher.demo;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** A series and its value at any second since 1970; NaN where it has none, for example while its host is down. */
public record Signal(Map<String, String> labels, DoubleUnaryOperator value) {

    private static final double DIGITS = 1_000;

    public Signal {
        labels = Map.copyOf(labels);
    }

    static Signal of(String metric, Map<String, String> labels, DoubleUnaryOperator value) {
        Map<String, String> all = new TreeMap<>(labels);
        all.put("__name__", metric);
        return new Signal(all, value);
    }

    /** To three digits behind the point, which is more than such measurements are worth. */
    public double at(long second) {
        double exact = value.applyAsDouble((double) second);
        return Math.rint(exact * DIGITS) / DIGITS;
    }
}
