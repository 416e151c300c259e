package io.belvedere.sample.internal;

import io.belvedere.sample.LogPosition;
import io.belvedere.sample.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A part of a window that is not at rest: what came in until it was frozen. What comes later for the same window makes
 * another part, so that it is known of each part up to which rows of the log it is made. Guarded by the head's lock.
 */
final class OpenWindow {

    private final Window window;
    private final long openedAtMillis;
    private final Map<Integer, Long> firstRows = new HashMap<>();
    private final Map<Integer, Long> lastRows = new HashMap<>();
    private int[] series = new int[16];
    private int seriesCount;
    private long memoryBytes;

    OpenWindow(Window window, long openedAtMillis) {
        this.window = window;
        this.openedAtMillis = openedAtMillis;
    }

    Window window() {
        return window;
    }

    /** When its first sample came. */
    long openedAtMillis() {
        return openedAtMillis;
    }

    /** What its samples take. */
    long memoryBytes() {
        return memoryBytes;
    }

    /** The series with samples in it, each once, in no order. */
    int[] series() {
        return Arrays.copyOf(series, seriesCount);
    }

    void addSeries(int ref) {
        if (seriesCount == series.length) {
            series = Arrays.copyOf(series, 2 * seriesCount);
        }
        series[seriesCount] = ref;
        seriesCount++;
    }

    void grow(int bytes) {
        memoryBytes += bytes;
    }

    void touchedBy(LogPosition row) {
        firstRows.putIfAbsent(row.writer(), row.sequence());
        lastRows.put(row.writer(), row.sequence());
    }

    /** The first row of each writer that has a sample in it. */
    Map<Integer, Long> firstRows() {
        return firstRows;
    }

    /** Whether all rows that it is made from lie at or before the cut. */
    boolean isCoveredBy(Cut cut) {
        return lastRows.entrySet().stream().allMatch(row -> cut.covers(row.getKey(), row.getValue()));
    }
}
