package io.belvedere.sample.internal;

/** How many rows a writer has applied, for readers beside it. */
final class AppliedRows {

    volatile int count;
    volatile boolean ended;

    /** When the sample of a row is: one in five comes late. */
    static long time(int n) {
        return Rows.FIRST.start() + 100L * (n % 5 == 4 ? n - 4 : n + 1);
    }
}
