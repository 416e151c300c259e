package io.belvedere.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The names and values that make one series, in the order of their names' UTF-8 bytes; the metric's name is the label
 * {@code __name__}. No name is there twice and no value is empty: an empty value and no label are the same. One array
 * holds both, for there are millions.
 */
public final class Labels {

    public static final Labels EMPTY = new Labels(new String[0]);

    private final String[] pairs;
    private final long hash;

    private Labels(String[] sortedPairs) {
        this(sortedPairs, LabelHash.of(sortedPairs));
    }

    /** The pairs must keep to all rules, and have this hash. */
    Labels(String[] sortedPairs, long hash) {
        this.pairs = sortedPairs;
        this.hash = hash;
    }

    public static Labels of(Map<String, String> labels) {
        Builder builder = builder(LabelLimits.UNLIMITED);
        labels.forEach(builder::add);
        return builder.build();
    }

    /** Takes the labels of series that come from outside, one after the other. */
    public static Builder builder(LabelLimits limits) {
        return new Builder(limits);
    }

    public int size() {
        return pairs.length / 2;
    }

    public String name(int index) {
        return pairs[2 * index];
    }

    public String value(int index) {
        return pairs[2 * index + 1];
    }

    /** The value of a label, empty if there is none. */
    public String get(String name) {
        int index = find(name);
        return index < 0 ? "" : value(index);
    }

    /** Empty if the series has none. */
    public String metricName() {
        return get(LabelRules.METRIC_NAME);
    }

    /**
     * The same in every Java and every version of Belvedere, so that stores can find series by it; two series may still
     * share one. FNV-1a of 64 bits over the UTF-8 of each name and each value in order, both followed by the byte 0xFF.
     */
    public long hash64() {
        return hash;
    }

    /** Equal labels that share their strings with others: {@code names} answers for a name, {@code values} for a name and a value. */
    public Labels interned(UnaryOperator<String> names, BinaryOperator<String> values) {
        String[] shared = new String[pairs.length];
        for (int i = 0; i < pairs.length; i += 2) {
            shared[i] = names.apply(pairs[i]);
            shared[i + 1] = values.apply(pairs[i], pairs[i + 1]);
        }
        return new Labels(shared, hash);
    }

    /** In the order of the names. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            map.put(name(i), value(i));
        }
        return Collections.unmodifiableMap(map);
    }

    private int find(String name) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Utf8.compare(name(middle), name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Labels labels && labels.hash == hash && Arrays.equals(labels.pairs, pairs);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash);
    }

    /** As a selector of the query language: {@code up{job="api"}}. */
    @Override
    public String toString() {
        return LabelText.of(this);
    }

    /** Takes names and values in any order; can be used again after {@link #build}. For one thread. */
    public static final class Builder {

        private final LabelLimits limits;
        private final List<Label> labels = new ArrayList<>();
        private int count;

        private record Label(String name, String value) {}

        private Builder(LabelLimits limits) {
            this.limits = limits;
        }

        /** An empty value is no label. What is too many is counted and not kept. */
        public Builder add(String name, String value) {
            LabelRules.requireName(name, limits);
            LabelRules.requireValue(name, value, limits);
            if (!value.isEmpty()) {
                count++;
                if (count <= limits.maxLabels()) {
                    labels.add(new Label(name, value));
                }
            }
            return this;
        }

        /** The labels since the last call; whether it succeeds or refuses, the builder is empty afterwards. */
        public Labels build() {
            try {
                LabelRules.requireCount(count, limits);
                return new Labels(sortedPairs());
            } finally {
                clear();
            }
        }

        /** Forgets what was added, for example after a label was refused. */
        public void clear() {
            labels.clear();
            count = 0;
        }

        private String[] sortedPairs() {
            labels.sort((a, b) -> Utf8.compare(a.name, b.name));
            String[] pairs = new String[2 * labels.size()];
            for (int i = 0; i < labels.size(); i++) {
                Label label = labels.get(i);
                if (i > 0 && label.name.equals(pairs[2 * i - 2])) {
                    throw LabelRules.duplicate(label.name);
                }
                pairs[2 * i] = label.name;
                pairs[2 * i + 1] = label.value;
            }
            return pairs;
        }
    }
}
