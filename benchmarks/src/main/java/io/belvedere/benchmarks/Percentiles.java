package io.belvedere.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times in nanoseconds, all of them kept. */
public final class Percentiles {

    private final List<Long> nanos = new ArrayList<>();

    public void add(long time) {
        nanos.add(time);
    }

    public int count() {
        return nanos.size();
    }

    /** The time that this share of all did not exceed. */
    public double millis(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
