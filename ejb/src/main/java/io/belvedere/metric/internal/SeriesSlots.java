package io.belvedere.metric.internal;

import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * So many slots for series, hashed by labels and by ref with open addressing. A slot is given once: its ref is there
 * before its labels and never changes, so whoever has found the labels can trust the ref. A series that is removed leaves
 * a mark in its slot, which is not used again.
 */
final class SeriesSlots {

    private static final int MIN_CAPACITY = 16;
    private static final int SPARSE = 8;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final Labels REMOVED = Labels.of(Map.of("removed", "yes"));

    private final AtomicReferenceArray<@Nullable Labels> labels;
    private final int[] refs;
    /** The slot + 1 of a series, at a place that its ref leads to; 0 ends the search. */
    private final AtomicIntegerArray byRef;

    private final int shift;
    private int used;
    private int living;

    private SeriesSlots(int capacity) {
        labels = new AtomicReferenceArray<>(capacity);
        refs = new int[capacity];
        byRef = new AtomicIntegerArray(capacity);
        shift = Long.numberOfLeadingZeros(capacity) + 1;
    }

    /** At most half of the slots are used then. */
    static SeriesSlots forSeries(int series) {
        return new SeriesSlots(Math.max(MIN_CAPACITY, Integer.highestOneBit(Math.max(1, series)) * 4));
    }

    int find(Labels wanted) {
        int slot = home(wanted.hash64());
        Labels found = labels.getAcquire(slot);
        while (found != null) {
            if (!isMark(found) && found.equals(wanted)) {
                return refs[slot];
            }
            slot = next(slot);
            found = labels.getAcquire(slot);
        }
        return SeriesIndex.NO_SERIES;
    }

    @Nullable
    Labels labels(int ref) {
        int slot = slotOf(ref);
        return slot < 0 ? null : living(slot);
    }

    void put(int ref, Labels added) {
        int slot = home(added.hash64());
        while (labels.getPlain(slot) != null) {
            slot = next(slot);
        }
        refs[slot] = ref;
        labels.setRelease(slot, added);
        int place = home(ref);
        while (byRef.getPlain(place) != 0) {
            place = next(place);
        }
        byRef.setRelease(place, slot + 1);
        used++;
        living++;
    }

    void remove(int ref) {
        labels.setRelease(slotOf(ref), REMOVED);
        living--;
    }

    /** Searches end at a free slot: long before there is none, they take too many steps. */
    boolean isFull() {
        return used >= refs.length * 0.6;
    }

    boolean isSparse() {
        return refs.length > MIN_CAPACITY && living < refs.length / SPARSE;
    }

    SeriesSlots moved() {
        SeriesSlots moved = forSeries(living);
        for (int slot = 0; slot < refs.length; slot++) {
            Labels found = living(slot);
            if (found != null) {
                moved.put(refs[slot], found);
            }
        }
        return moved;
    }

    long memoryBytes() {
        return 12L * refs.length;
    }

    /** Negative if the ref has no slot, or none that is living. */
    private int slotOf(int ref) {
        int place = home(ref);
        int slot = byRef.getAcquire(place) - 1;
        while (slot >= 0 && (refs[slot] != ref || living(slot) == null)) {
            place = next(place);
            slot = byRef.getAcquire(place) - 1;
        }
        return slot;
    }

    private @Nullable Labels living(int slot) {
        Labels found = labels.getAcquire(slot);
        return isMark(found) ? null : found;
    }

    /** A series may have equal labels: the mark is known by its identity. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isMark(@Nullable Labels labels) {
        return labels == REMOVED;
    }

    /** The upper bits of the product depend on all bits of the hash, and refs with an even step spread too. */
    private int home(long hash) {
        return (int) ((hash * GOLDEN) >>> shift);
    }

    private int next(int slot) {
        return (slot + 1) & (refs.length - 1);
    }
}
