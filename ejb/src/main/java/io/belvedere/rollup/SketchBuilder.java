package io.belvedere.rollup;

import io.belvedere.chunk.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Collects the keys of values, or bins, and sorts them into a sketch. */
final class SketchBuilder {

    private int[] keys = new int[256];
    private int size;

    /** One for each bucket of the roll-up of these samples. */
    static List<Sketch> sketches(Samples samples, Resolution resolution) {
        List<Sketch> sketches = new ArrayList<>();
        SketchBuilder open = new SketchBuilder();
        long start = 0;
        for (int i = 0; i < samples.size(); i++) {
            double value = samples.values()[i];
            if (Double.isNaN(value)) {
                continue;
            }
            long next = resolution.startOf(samples.timestamps()[i]);
            if (open.size > 0 && next != start) {
                sketches.add(open.build());
            }
            start = next;
            open.add(value);
        }
        if (open.size > 0) {
            sketches.add(open.build());
        }
        return sketches;
    }

    void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = Sketch.keyOf(value);
    }

    /** The sketch of what was added since the last one. */
    Sketch build() {
        Arrays.sort(keys, 0, size);
        int[] found = new int[size];
        long[] counts = new long[size];
        int bins = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                found[bins++] = keys[i];
            }
            counts[bins - 1]++;
        }
        size = 0;
        return new Sketch(Arrays.copyOf(found, bins), Arrays.copyOf(counts, bins));
    }

    static Sketch merged(List<Sketch> sketches) {
        TreeMap<Integer, Long> bins = new TreeMap<>();
        for (Sketch sketch : sketches) {
            for (int bin = 0; bin < sketch.bins(); bin++) {
                bins.merge(sketch.key(bin), sketch.count(bin), Long::sum);
            }
        }
        return new Sketch(
                bins.keySet().stream().mapToInt(Integer::intValue).toArray(),
                bins.values().stream().mapToLong(Long::longValue).toArray());
    }
}
