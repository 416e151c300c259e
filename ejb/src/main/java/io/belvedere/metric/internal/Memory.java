package io.belvedere.metric.internal;

import org.roaringbitmap.ContainerPointer;
import org.roaringbitmap.RoaringBitmap;

/** What the objects of an index take on a heap of less than 32 GiB, where a reference has four bytes. */
final class Memory {

    /** An index without series, with its maps and locks. */
    static final long INDEX = 512;

    /** A posting, its node in a map and its share of the map's table. */
    static final long POSTING = 24 + 32 + 8;

    /** A label's values, their map and its smallest table, and its node among the labels. */
    static final long LABEL = 24 + 64 + 80 + 40;

    /** The object and the header of its array. */
    static final long LABELS = 24 + 16;

    /** A name and a value in the array. */
    static final long PAIR = 8;

    private static final long BITMAP = 16 + 24 + 24 + 32;
    private static final long CONTAINER = 24 + 16 + 6;

    private Memory() {}

    static long of(String text) {
        // Texts of Latin-1 have a byte for each character.
        boolean narrow = text.chars().allMatch(c -> c < 0x100);
        return 24 + 16 + aligned(narrow ? text.length() : 2L * text.length());
    }

    static long of(RoaringBitmap bitmap) {
        long bytes = BITMAP;
        ContainerPointer container = bitmap.getContainerPointer();
        while (container.getContainer() != null) {
            bytes += CONTAINER + aligned(container.getContainer().getSizeInBytes());
            container.advance();
        }
        return bytes;
    }

    private static long aligned(long bytes) {
        return (bytes + 7) & ~7L;
    }
}
