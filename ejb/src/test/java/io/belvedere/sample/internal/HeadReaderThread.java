package io.belvedere.sample.internal;

import java.util.NavigableMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads a series again and again, and says what it did not find. */
final class HeadReaderThread extends Thread {

    private final Head head;
    private final AppliedRows applied;
    private volatile @Nullable Throwable fault;
    private final AtomicInteger reads = new AtomicInteger();

    HeadReaderThread(Head head, AppliedRows applied) {
        this.head = head;
        this.applied = applied;
    }

    @Override
    public void run() {
        try {
            do {
                readOnce();
                reads.incrementAndGet();
            } while (!applied.ended);
        } catch (RuntimeException | AssertionError found) {
            fault = found;
        }
    }

    private void readOnce() {
        int before = applied.count;
        NavigableMap<Long, Double> found = Rows.found(head.read(7, Long.MIN_VALUE, Long.MAX_VALUE));
        for (int n = 0; n < before; n++) {
            long time = AppliedRows.time(n);
            if (!Double.valueOf(Rows.value(time)).equals(found.get(time))) {
                throw new AssertionError("row " + n + " of " + before + " is missing or has " + found.get(time));
            }
        }
    }

    @Nullable
    Throwable fault() {
        return fault;
    }

    int reads() {
        return reads.get();
    }
}
