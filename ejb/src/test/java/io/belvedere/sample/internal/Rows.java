package io.belvedere.sample.internal;

import io.belvedere.chunk.Samples;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.LogPosition;
import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rows of the log, and what is found of them, in short. */
final class Rows {

    static final TenantId TENANT = new TenantId("acme");
    static final Window FIRST = Window.of(1_700_000_000_000L);
    static final Window SECOND = new Window(FIRST.end());

    private Rows() {}

    static LogPosition row(int writer, long sequence) {
        return new LogPosition(writer, sequence);
    }

    /** Samples of one series, whose values are told by {@link #value}. */
    static LogEntry entry(int ref, long... times) {
        int[] series = new int[times.length];
        Arrays.fill(series, ref);
        return new LogEntry(
                TENANT,
                series,
                times,
                Arrays.stream(times).mapToDouble(Rows::value).toArray());
    }

    static LogEntry sample(int ref, long time, double value) {
        return new LogEntry(TENANT, new int[] {ref}, new long[] {time}, new double[] {value});
    }

    static double value(long time) {
        return time % 10_007 / 8.0;
    }

    /** All that the head has of a series, by time. */
    static NavigableMap<Long, Double> found(Head head, int ref) {
        return found(head.read(ref, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    static NavigableMap<Long, Double> found(List<SampleColumns> runs) {
        Samples samples = TimeMerge.of(runs);
        NavigableMap<Long, Double> found = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            found.put(samples.timestamps()[i], samples.values()[i]);
        }
        return found;
    }
}
