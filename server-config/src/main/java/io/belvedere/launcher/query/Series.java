package io.belvedere.launcher.query;

import java.util.List;

/** Samples of the same labels, the earliest first. */
public record Series(Labels labels, List<Sample> samples) {

    public Series {
        samples = List.copyOf(samples);
    }

    String last() {
        return samples.isEmpty() ? "" : samples.get(samples.size() - 1).text();
    }
}
