package io.belvedere.sample.internal;

import io.belvedere.chunk.Samples;
import io.belvedere.rollup.Resolution;
import io.belvedere.rollup.Rollup;
import io.belvedere.rollup.RollupCodec;
import io.belvedere.sample.Generation;
import io.belvedere.sample.StoredChunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Gathers what is stored of one series and joins it to one roll-up. A stored day takes the place of all samples in it; if
 * it is final, samples make those of its buckets that are not there.
 */
final class SeriesRollup {

    private final Resolution resolution;
    private final long after;
    private final long until;
    private final StoredRuns samples;
    private final TreeMap<Long, Day> days = new TreeMap<>();

    private record Day(Generation generation, boolean isFinal, Rollup rollup) {}

    /** Of samples behind the one time up to the other. */
    SeriesRollup(Resolution resolution, long after, long until) {
        this.resolution = resolution;
        this.after = after;
        this.until = until;
        this.samples = new StoredRuns(after + 1, until + 1);
    }

    boolean isEmpty() {
        return days.isEmpty() && samples.isEmpty();
    }

    void clear() {
        days.clear();
        samples.clear();
    }

    void addSamples(StoredChunk chunk, long generation) {
        samples.add(chunk, generation);
    }

    /** Of any resolution up to that asked for. Of two roll-ups of one day the first one's buckets stay. */
    void addDay(StoredChunk chunk, Generation generation, boolean isFinal) {
        Rollup rollup = RollupCodec.decode(chunk.payload())
                .withoutSketches()
                .coarser(resolution)
                .within(after, until);
        Day before = days.get(generation.from());
        Rollup both = before == null ? rollup : before.rollup.filledFrom(rollup);
        days.put(generation.from(), new Day(generation, isFinal, both));
    }

    /** With what is not at rest. */
    Rollup join(List<SampleColumns> open) {
        List<SampleColumns> runs = samples.isEmpty() ? new ArrayList<>() : samples.runs();
        runs.addAll(open);
        return join(TimeMerge.of(runs));
    }

    private Rollup join(Samples all) {
        List<Rollup> parts = new ArrayList<>();
        int at = 0;
        for (Day day : days.values()) {
            int begin = firstNotBefore(all, day.generation.from());
            int end = firstNotBefore(all, day.generation.until());
            parts.add(rolledUp(all, at, begin));
            parts.add(day.isFinal && begin < end ? day.rollup.filledFrom(rolledUp(all, begin, end)) : day.rollup);
            at = end;
        }
        parts.add(rolledUp(all, at, all.size()));
        return Rollup.concatenated(parts);
    }

    private Rollup rolledUp(Samples all, int from, int end) {
        Samples some = from == 0 && end == all.size()
                ? all
                : Samples.of(
                        Arrays.copyOfRange(all.timestamps(), from, end), Arrays.copyOfRange(all.values(), from, end));
        return Rollup.of(some, resolution);
    }

    private static int firstNotBefore(Samples all, long time) {
        int place = Arrays.binarySearch(all.timestamps(), 0, all.size(), time);
        return place < 0 ? -1 - place : place;
    }
}
