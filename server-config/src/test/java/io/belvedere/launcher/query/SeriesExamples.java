package io.belvedere.launcher.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Series of one-minute steps from noon. */
final class SeriesExamples {

    static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);

    private SeriesExamples() {}

    /** {@code labels} are names and values in turn; an empty value is none at all. */
    static Series series(List<String> labels, String... values) {
        TreeMap<String, String> pairs = new TreeMap<>();
        for (int name = 0; name < labels.size(); name += 2) {
            pairs.put(labels.get(name), labels.get(name + 1));
        }
        List<Sample> samples = new ArrayList<>();
        for (int step = 0; step < values.length; step++) {
            if (!values[step].isEmpty()) {
                samples.add(new Sample(NOON.plus(STEP.multipliedBy(step)), values[step]));
            }
        }
        return new Series(Labels.of(pairs), samples);
    }

    static Span span(int steps) {
        return new Span(NOON, NOON.plus(STEP.multipliedBy(steps)), STEP);
    }
}
