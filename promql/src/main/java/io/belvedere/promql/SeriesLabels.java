package io.belvedere.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The labels of a series or of a result, in the order of their names; no name is there twice and no value is empty. */
public final class SeriesLabels implements Comparable<SeriesLabels> {

    public static final String METRIC_NAME = "__name__";
    public static final SeriesLabels EMPTY = new SeriesLabels(new String[0]);

    private final String[] pairs;
    private final int hash;

    private SeriesLabels(String[] sortedPairs) {
        this.pairs = sortedPairs;
        this.hash = Arrays.hashCode(sortedPairs);
    }

    public static SeriesLabels of(Map<String, String> labels) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(labels).forEach((name, value) -> {
            if (!value.isEmpty()) {
                pairs.add(name);
                pairs.add(value);
            }
        });
        return pairs.isEmpty() ? EMPTY : new SeriesLabels(pairs.toArray(String[]::new));
    }

    /** Names and values in turn, the names ascending and no value empty; the array is kept as it is. */
    public static SeriesLabels ofSorted(String[] pairs) {
        for (int i = 2; i < pairs.length; i += 2) {
            if (pairs[i - 2].compareTo(pairs[i]) >= 0) {
                throw new IllegalArgumentException("label " + pairs[i] + " is not behind " + pairs[i - 2]);
            }
        }
        return pairs.length == 0 ? EMPTY : new SeriesLabels(pairs);
    }

    /** Empty if there is none. */
    public String get(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        return "";
    }

    public int size() {
        return pairs.length / 2;
    }

    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    public SeriesLabels only(Collection<String> names) {
        return keep(names::contains);
    }

    public SeriesLabels without(Collection<String> names) {
        return keep(name -> !names.contains(name));
    }

    public SeriesLabels withoutMetricName() {
        return keep(name -> !name.equals(METRIC_NAME));
    }

    /** An empty value takes the label away. */
    public SeriesLabels with(String name, String value) {
        if (get(name).equals(value)) {
            return this;
        }
        Map<String, String> changed = asMap();
        changed.put(name, value);
        return of(changed);
    }

    private SeriesLabels keep(Predicate<String> wanted) {
        String[] kept = new String[pairs.length];
        int size = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            if (wanted.test(pairs[i])) {
                kept[size++] = pairs[i];
                kept[size++] = pairs[i + 1];
            }
        }
        return size == pairs.length ? this : new SeriesLabels(Arrays.copyOf(kept, size));
    }

    @Override
    public int compareTo(SeriesLabels other) {
        return Arrays.compare(pairs, other.pairs);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesLabels labels && labels.hash == hash && Arrays.equals(labels.pairs, pairs);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As a selector, for messages: {@code {job="api"}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i += 2) {
            text.append(i == 0 ? "" : ", ")
                    .append(pairs[i])
                    .append("=\"")
                    .append(pairs[i + 1])
                    .append('"');
        }
        return text.append('}').toString();
    }
}
