package io.belvedere.launcher.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The labels of a series by name, the metric's name under {@link #METRIC}; never changed. */
public record Labels(SortedMap<String, String> values) {

    static final String METRIC = "__name__";

    public Labels {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Labels of(Map<String, String> values) {
        return new Labels(new TreeMap<>(values));
    }

    /** Those that all have with the same value. */
    static Labels shared(List<Labels> all) {
        SortedMap<String, String> shared = new TreeMap<>(all.get(0).values);
        all.forEach(labels -> shared.entrySet().retainAll(labels.values.entrySet()));
        return new Labels(shared);
    }

    Labels without(Labels others) {
        SortedMap<String, String> rest = new TreeMap<>(values);
        rest.keySet().removeAll(others.values.keySet());
        return new Labels(rest);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    String value(String name) {
        return Printable.line(values.getOrDefault(name, ""));
    }

    /** As the query language writes it: {@code up{job="api"}}. */
    String text() {
        String metric = value(METRIC);
        String pairs = values.entrySet().stream()
                .filter(pair -> !pair.getKey().equals(METRIC))
                .map(pair -> Printable.line(pair.getKey()) + "=" + quote(pair.getValue()))
                .collect(Collectors.joining(", "));
        return pairs.isEmpty() && !metric.isEmpty() ? metric : metric + "{" + pairs + "}";
    }

    private static String quote(String value) {
        return '"' + Printable.line(value.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }
}
