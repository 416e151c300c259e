package io.belvedere.transaction;

import java.util.function.Supplier;

/**
 * Runs work on the store as one transaction, committed when the work returns and rolled back when it throws. Each kind
 * of work has its own bulkhead, so that editing waits for no reader. Work is never repeated on its own. Inside a
 * transaction that is under way, work simply joins it.
 */
public interface Transactions {

    /** Work that a person or a page waits for, and that changes nothing. */
    <T> T reading(Supplier<T> work);

    /** A command. */
    <T> T editing(Supplier<T> work);

    /** A query over samples, which may read much, and may hold its transaction while it computes. */
    <T> T querying(Supplier<T> work);

    /** Samples on their way into the log: short, and behind nothing else. */
    <T> T ingesting(Supplier<T> work);

    /** Work that nobody waits for: bringing samples to rest, following the log. It may take its time. */
    <T> T background(Supplier<T> work);

    /** Whether the calling thread is in a transaction. */
    boolean isUnderWay();

    /** Runs the action once the transaction that is under way has been committed, and not at all if it is rolled back. */
    void afterCommit(Runnable action);

    /** A command that answers nothing. */
    default void edit(Runnable work) {
        editing(answering(work));
    }

    /** Work in the background that answers nothing. */
    default void inBackground(Runnable work) {
        background(answering(work));
    }

    /** A query whose answer the work keeps to itself. */
    default void query(Runnable work) {
        querying(answering(work));
    }

    private static Supplier<Boolean> answering(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
