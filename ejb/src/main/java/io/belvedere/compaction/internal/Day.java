package io.belvedere.compaction.internal;

import io.belvedere.sample.Generation;
import io.belvedere.sample.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A day of UTC. */
record Day(long start) {

    static final long LENGTH = Duration.ofDays(1).toMillis();

    static Day of(long timestamp) {
        return new Day(Math.floorDiv(timestamp, LENGTH) * LENGTH);
    }

    long end() {
        return start + LENGTH;
    }

    boolean holds(Generation generation) {
        return generation.from() >= start && generation.until() <= end();
    }

    boolean holds(Window window) {
        return window.start() >= start && window.end() <= end();
    }

    /**
     * Up to which rows of the log the generations have all of the day: for each writer the least that some window has. A
     * cut further on would have late rows taken for at rest that are not; one that is not as far costs only repetition.
     */
    Map<Integer, Long> cut(List<Generation> generations) {
        Map<Integer, Long> cut = new HashMap<>();
        for (long start = start(); start < end(); start += Window.LENGTH) {
            Map<Integer, Long> ofWindow = cut(new Window(start), generations);
            if (start == start()) {
                cut.putAll(ofWindow);
            } else {
                Set<Integer> writers = new TreeSet<>(cut.keySet());
                writers.forEach(writer -> lower(cut, writer, ofWindow.get(writer)));
            }
        }
        return cut;
    }

    private static Map<Integer, Long> cut(Window window, List<Generation> generations) {
        Map<Integer, Long> cut = new HashMap<>();
        generations.stream()
                .filter(generation -> generation.covers(window))
                .forEach(generation -> generation.cut().forEach((writer, row) -> cut.merge(writer, row, Math::max)));
        return cut;
    }

    private static void lower(Map<Integer, Long> cut, Integer writer, @Nullable Long row) {
        if (row == null) {
            cut.remove(writer);
        } else {
            cut.merge(writer, row, Math::min);
        }
    }
}
