package io.belvedere.metric.internal;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values that a label has, each with its series. One thread writes at a time; any number read. */
final class LabelValues {

    private final String name;
    private final Map<String, Posting> byValue = new ConcurrentHashMap<>();

    LabelValues(String name) {
        this.name = name;
    }

    /** The one string that all series with this label share. */
    String name() {
        return name;
    }

    int size() {
        return byValue.size();
    }

    @Nullable
    Posting find(String value) {
        return byValue.get(value);
    }

    Collection<Posting> postings() {
        return byValue.values();
    }

    Posting getOrAdd(String value) {
        Posting posting = byValue.get(value);
        if (posting == null) {
            posting = new Posting(value);
            byValue.put(value, posting);
        }
        return posting;
    }

    /** Says whether no value is left. */
    boolean remove(String value, int ref) {
        Posting posting = byValue.get(value);
        if (posting != null && posting.remove(ref)) {
            byValue.remove(value);
        }
        return byValue.isEmpty();
    }

    /** With the place of name and value in each series. */
    long memoryBytes() {
        long bytes = Memory.LABEL + Memory.of(name);
        for (Posting posting : postings()) {
            bytes += posting.memoryBytes() + Memory.of(posting.value()) + Memory.PAIR * posting.count();
        }
        return bytes;
    }
}
