package io.belvedere.query.internal;

import io.belvedere.metric.Labels;
import java.util.Comparator;

/** By name and value of the first label that differs. */
enum LabelsOrder implements Comparator<Labels> {
    INSTANCE;

    @Override
    public int compare(Labels one, Labels other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            int order = one.name(i).compareTo(other.name(i));
            if (order == 0) {
                order = one.value(i).compareTo(other.value(i));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
