package io.belvedere.metric.internal;

import io.belvedere.metric.SeriesIndex;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The refs of the series that have one value of a label. Many values have a single series, which needs no bitmap. Safe
 * for any number of threads, each of which waits for no more than one step of another.
 */
final class Posting {

    private final String value;
    private int single = SeriesIndex.NO_SERIES;
    private @Nullable RoaringBitmap several;

    Posting(String value) {
        this.value = value;
    }

    /** The one string that all series of this posting share. */
    String value() {
        return value;
    }

    synchronized void add(int ref) {
        if (several != null) {
            several.add(ref);
        } else if (single == SeriesIndex.NO_SERIES) {
            single = ref;
        } else {
            several = RoaringBitmap.bitmapOf(single, ref);
            single = SeriesIndex.NO_SERIES;
        }
    }

    /** Says whether the posting is empty now. */
    synchronized boolean remove(int ref) {
        if (several != null) {
            several.remove(ref);
            return several.isEmpty();
        }
        if (single == ref) {
            single = SeriesIndex.NO_SERIES;
        }
        return single == SeriesIndex.NO_SERIES;
    }

    synchronized int count() {
        if (several != null) {
            return several.getCardinality();
        }
        return single == SeriesIndex.NO_SERIES ? 0 : 1;
    }

    synchronized int countIn(RoaringBitmap refs) {
        if (several != null) {
            return RoaringBitmap.andCardinality(several, refs);
        }
        return refs.contains(single) ? 1 : 0;
    }

    synchronized boolean intersects(RoaringBitmap refs) {
        return several == null ? refs.contains(single) : RoaringBitmap.intersects(several, refs);
    }

    synchronized void addTo(RoaringBitmap refs) {
        if (several != null) {
            refs.or(several);
        } else if (single != SeriesIndex.NO_SERIES) {
            refs.add(single);
        }
    }

    synchronized void takeFrom(RoaringBitmap refs) {
        if (several != null) {
            refs.andNot(several);
        } else {
            refs.remove(single);
        }
    }

    /** Leaves no other refs than those of this posting. */
    synchronized void restrict(RoaringBitmap refs) {
        if (several != null) {
            refs.and(several);
        } else {
            boolean kept = refs.contains(single);
            refs.clear();
            if (kept) {
                refs.add(single);
            }
        }
    }

    synchronized long memoryBytes() {
        return several == null ? Memory.POSTING : Memory.POSTING + Memory.of(several);
    }
}
