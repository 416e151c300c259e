package io.belvedere.transaction;

import java.util.function.Supplier;

/**
 * Runs work on the store as one transaction, committed when the work returns and rolled back when it throws. Each kind
 * of work has its own bulkhead, so that editing waits for no reader. Work is never repeated on its own.
 */
public interface Transactions {

    /** Work that a person or a page waits for, and that changes nothing. Joins a transaction that is under way. */
    <T> T reading(Supplier<T> work);

    /** A command. */
    <T> T editing(Supplier<T> work);

    /** A command that answers nothing. */
    default void editing(Runnable work) {
        Supplier<Boolean> answering = () -> {
            work.run();
            return true;
        };
        editing(answering);
    }
}
