package io.belvedere.presence.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers how often it was told what. */
final class CountingTally implements Tally {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    @Override
    public void joined() {
        count("joined");
    }

    @Override
    public void left() {
        count("left");
    }

    @Override
    public void refused(String limit) {
        count(limit);
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
