package io.belvedere.sample.internal;

import io.belvedere.sample.LogEntry;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * All that was ever committed: of each series, by time, the first value that each writer gave. The log has no order among
 * writers, so of two writers' values either may stay.
 */
final class NaiveSamples {

    private final Map<Integer, TreeMap<Long, Map<Integer, Double>>> series = new TreeMap<>();
    private final List<long[]> places = new ArrayList<>();

    synchronized void keep(int writer, Group group, AppendedGroup appended) {
        LogEntry entry = group.entry();
        for (int i = 0; i < entry.size() && !appended.isRepeated(); i++) {
            int ref = entry.series()[i] < 0 ? appended.newRefs()[-1 - entry.series()[i]] : entry.series()[i];
            series.computeIfAbsent(ref, none -> new TreeMap<>())
                    .computeIfAbsent(entry.timestamps()[i], none -> new TreeMap<>())
                    .putIfAbsent(writer, entry.values()[i]);
            places.add(new long[] {ref, entry.timestamps()[i]});
        }
    }

    /** What is wrong with what was read of a range, empty if nothing is. */
    synchronized String difference(Map<Integer, ? extends Map<Long, Double>> read, long from, long until) {
        StringBuilder wrong = new StringBuilder();
        series.forEach((ref, samples) -> samples.subMap(from, until).forEach((time, values) -> {
            Map<Long, Double> ofSeries = read.get(ref);
            Double found = ofSeries == null ? null : ofSeries.get(time);
            if (found == null) {
                wrong.append("series ")
                        .append(ref)
                        .append(" lacks ")
                        .append(time)
                        .append("; ");
            } else if (!values.containsValue(found)) {
                wrong.append("series ").append(ref).append(" has ").append(found);
                wrong.append(" at ")
                        .append(time)
                        .append(" and not one of ")
                        .append(values.values())
                        .append("; ");
            }
        }));
        read.forEach((ref, samples) -> samples.keySet().forEach(time -> {
            if (time < from
                    || time >= until
                    || !series.getOrDefault(ref, new TreeMap<>()).containsKey(time)) {
                wrong.append("series ").append(ref).append(" has ").append(time).append(" of nobody; ");
            }
        }));
        return wrong.toString();
    }

    synchronized boolean isEmpty() {
        return places.isEmpty();
    }

    /** The time of any sample that there is. */
    synchronized long anyTime(Random random) {
        return places.get(random.nextInt(places.size()))[1];
    }
}
