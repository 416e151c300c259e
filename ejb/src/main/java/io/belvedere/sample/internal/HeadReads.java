package io.belvedere.sample.internal;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who reads from the store and then from the head. What has come to rest after a reader looked at the store is in the
 * head until that reader is done: otherwise it would find it in neither.
 */
final class HeadReads {

    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListSet<Long> underWay = new ConcurrentSkipListSet<>();

    /** To be closed by the reader. */
    Read begin() {
        Read read = new Read(last.incrementAndGet());
        underWay.add(read.number);
        return read;
    }

    /** Whoever begins from now on has a higher number. */
    long mark() {
        return last.incrementAndGet();
    }

    /** Whether all that began before the mark are done. */
    boolean areDoneBefore(long mark) {
        return underWay.lower(mark) == null;
    }

    final class Read {

        private final long number;

        private Read(long number) {
            this.number = number;
        }

        void close() {
            underWay.remove(number);
        }
    }
}
