package io.belvedere.metric.internal;

import io.belvedere.metric.Labels;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The inverted index: by label and value, the series that have it. One thread writes at a time; any number read. A series
 * comes into {@link #all} when it is in all its postings and leaves it before it leaves them: what is in {@code all} before
 * and after other postings were read, was complete in between.
 */
final class Postings {

    private final Map<String, LabelValues> byName = new ConcurrentHashMap<>();
    private final Posting all = new Posting("");

    /** The posting of every series. */
    Posting all() {
        return all;
    }

    /** How many pairs of a name and a value there are. */
    long pairs() {
        return labels().stream().mapToLong(LabelValues::size).sum();
    }

    @Nullable
    LabelValues find(String name) {
        return byName.get(name);
    }

    Collection<LabelValues> labels() {
        return byName.values();
    }

    /** Answers equal labels that share their strings with all series here. */
    Labels add(int ref, Labels labels) {
        Labels shared = labels.interned(name -> getOrAdd(name).name(), (name, value) -> add(name, value, ref));
        all.add(ref);
        return shared;
    }

    void remove(int ref, Labels labels) {
        all.remove(ref);
        for (int i = 0; i < labels.size(); i++) {
            LabelValues values = byName.get(labels.name(i));
            if (values != null && values.remove(labels.value(i), ref)) {
                byName.remove(labels.name(i));
            }
        }
    }

    /** With the labels of the series, whose strings are here. */
    long memoryBytes() {
        long bytes = all.memoryBytes() + Memory.LABELS * all.count();
        for (LabelValues values : labels()) {
            bytes += values.memoryBytes();
        }
        return bytes;
    }

    private String add(String name, String value, int ref) {
        Posting posting = getOrAdd(name).getOrAdd(value);
        posting.add(ref);
        return posting.value();
    }

    private LabelValues getOrAdd(String name) {
        LabelValues values = byName.get(name);
        if (values == null) {
            values = new LabelValues(name);
            byName.put(name, values);
        }
        return values;
    }
}
