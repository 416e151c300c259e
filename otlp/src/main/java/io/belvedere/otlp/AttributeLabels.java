package io.belvedere.otlp;

import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels in the making, few enough to be searched one by one. The names are never there twice: of attributes whose
 * keys become one name, the values are joined in the order of the keys. For one thread.
 */
final class AttributeLabels {

    private static final Comparator<KeyValue> BY_KEY = Comparator.comparing(KeyValue::getKey);

    private final LabelNames labelNames;
    private final int max;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    AttributeLabels(LabelNames labelNames, int max) {
        this.labelNames = labelNames;
        this.max = max;
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    String value(int index) {
        return values.get(index);
    }

    void clear() {
        truncate(0);
    }

    /** Forgets all but the first ones. */
    void truncate(int size) {
        names.subList(size, names.size()).clear();
        values.subList(size, values.size()).clear();
    }

    /** Takes the place of a label of that name. */
    void put(String name, String value) {
        int index = names.indexOf(name);
        if (index < 0) {
            names.add(name);
            values.add(value);
        } else {
            values.set(index, value);
        }
    }

    /** Adds those that have no label of their name before {@code fixed}; more than a series may have are refused first. */
    void addAll(List<KeyValue> attributes, String prefix, int fixed) {
        if (attributes.size() > max) {
            throw PointRefusal.labels(
                    "attributes are " + attributes.size() + ", at most " + max + " labels are allowed on one series");
        }
        List<KeyValue> ordered = attributes;
        if (attributes.size() > 1) {
            ordered = new ArrayList<>(attributes);
            ordered.sort(BY_KEY);
        }
        for (KeyValue attribute : ordered) {
            add(labelNames.name(prefix + attribute.getKey()), AttributeTexts.text(attribute.getValue()), fixed);
        }
    }

    private void add(String name, String value, int fixed) {
        int index = names.indexOf(name);
        if (index < 0) {
            names.add(name);
            values.add(value);
        } else if (index >= fixed) {
            values.set(index, values.get(index) + ";" + value);
        }
    }
}
