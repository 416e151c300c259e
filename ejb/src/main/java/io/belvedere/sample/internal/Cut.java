package io.belvedere.sample.internal;

import io.belvedere.sample.Generation;
import io.belvedere.sample.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Up to which row of each writer something is complete. Later cuts of one window include the earlier ones. */
record Cut(Map<Integer, Long> rows) {

    static final Cut NONE = new Cut(Map.of());

    Cut {
        rows = Map.copyOf(rows);
    }

    boolean covers(int writer, long sequence) {
        return sequence <= rows.getOrDefault(writer, 0L);
    }

    /** Up to where the samples of a window are at rest. */
    static Cut of(Window window, List<Generation> visible) {
        return furthest(
                visible.stream().filter(generation -> generation.covers(window)).toList());
    }

    /** The furthest row of each writer that has something at rest. */
    static Cut furthest(List<Generation> visible) {
        Map<Integer, Long> furthest = new HashMap<>();
        for (Generation generation : visible) {
            generation.cut().forEach((writer, sequence) -> furthest.merge(writer, sequence, Math::max));
        }
        return new Cut(furthest);
    }

    /** Whether it has rows that lie behind both. */
    boolean reachesBeyond(Cut one, Cut other) {
        return rows.entrySet().stream()
                .anyMatch(row ->
                        !one.covers(row.getKey(), row.getValue()) && !other.covers(row.getKey(), row.getValue()));
    }
}
