package io.belvedere.metric.internal;

import io.belvedere.metric.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Series by their labels and by their ref. One thread writes at a time; any number read and never wait. When the slots
 * are used up, the living move to new ones, and readers that are still in the old see what was there.
 */
final class SeriesTable {

    private volatile SeriesSlots slots = SeriesSlots.forSeries(0);

    int find(Labels labels) {
        return slots.find(labels);
    }

    @Nullable
    Labels labels(int ref) {
        return slots.labels(ref);
    }

    /** Of a series whose ref and labels are not there. */
    void put(int ref, Labels labels) {
        if (slots.isFull()) {
            slots = slots.moved();
        }
        slots.put(ref, labels);
    }

    /** Of a series that is there. */
    void remove(int ref) {
        slots.remove(ref);
        if (slots.isSparse()) {
            slots = slots.moved();
        }
    }

    long memoryBytes() {
        return slots.memoryBytes();
    }
}
