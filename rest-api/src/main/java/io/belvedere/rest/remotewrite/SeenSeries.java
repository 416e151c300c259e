package io.belvedere.rest.remotewrite;

import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The labels of series of one tenant by the bytes that they came in. Senders write the labels of a series in the same way
 * each time, and to recognise them takes far less than to read and check them. Only series that the index has are kept,
 * as its own objects, so that one costs some 50 bytes. When there is no room for more, all begins anew.
 */
final class SeenSeries {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int MAX_CAPACITY = 1 << 21;

    private final SeriesIndex index;
    private final KeyedDigest.Key key = KeyedDigest.Key.random();
    /** At most half full, so that a search ends soon at a free place. */
    private volatile AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(FIRST_CAPACITY);

    private int size;

    private record Entry(long first, long second, Labels labels) {

        boolean is(KeyedDigest digest) {
            return first == digest.first() && second == digest.second();
        }
    }

    SeenSeries(SeriesIndex index) {
        this.index = index;
    }

    Lookup in(byte[] message) {
        return new Lookup(message);
    }

    /** Finds series in one message. For one thread. */
    final class Lookup {

        private final byte[] message;
        private final KeyedDigest digest = new KeyedDigest(key);

        private Lookup(byte[] message) {
            this.message = message;
        }

        /** The labels that came in these bytes before, if they are known. */
        @Nullable
        Labels find(int start, int length) {
            digest.of(message, start, length);
            AtomicReferenceArray<@Nullable Entry> known = entries;
            int place = place(digest.first(), known);
            Entry entry = known.getAcquire(place);
            while (entry != null && !entry.is(digest)) {
                place = (place + 1) & (known.length() - 1);
                entry = known.getAcquire(place);
            }
            return entry == null ? null : entry.labels;
        }

        /** Notes what the bytes that were asked for last turned out to be. They keep to all rules. */
        void note(Labels labels) {
            int ref = index.find(labels);
            if (ref != SeriesIndex.NO_SERIES) {
                index.labels(ref).ifPresent(own -> put(new Entry(digest.first(), digest.second(), own)));
            }
        }
    }

    private static int place(long first, AtomicReferenceArray<@Nullable Entry> entries) {
        return (int) first & (entries.length() - 1);
    }

    private synchronized void put(Entry entry) {
        if (2 * ++size > entries.length()) {
            entries = roomier();
        }
        put(entry, entries);
    }

    private static void put(Entry entry, AtomicReferenceArray<@Nullable Entry> entries) {
        int place = place(entry.first, entries);
        while (entries.getPlain(place) != null) {
            place = (place + 1) & (entries.length() - 1);
        }
        entries.setRelease(place, entry);
    }

    private AtomicReferenceArray<@Nullable Entry> roomier() {
        if (entries.length() == MAX_CAPACITY) {
            size = 1;
            return new AtomicReferenceArray<>(FIRST_CAPACITY);
        }
        AtomicReferenceArray<@Nullable Entry> more = new AtomicReferenceArray<>(2 * entries.length());
        for (int place = 0; place < entries.length(); place++) {
            Entry entry = entries.getPlain(place);
            if (entry != null) {
                put(entry, more);
            }
        }
        return more;
    }
}
