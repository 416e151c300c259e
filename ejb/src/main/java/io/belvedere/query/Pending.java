package io.belvedere.query;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Something that is under way. */
public interface Pending<T> extends Supplier<T> {

    /** Waits for it, and is told here if it failed. */
    @Override
    T get();

    /** Is complete once {@link #get} need not wait, and never fails itself. */
    CompletionStage<?> settled();

    /** What need not be waited for. */
    static <T> Pending<T> settled(Supplier<T> outcome) {
        return new Pending<>() {
            @Override
            public T get() {
                return outcome.get();
            }

            @Override
            public CompletionStage<?> settled() {
                return CompletableFuture.completedFuture(true);
            }
        };
    }

    static <T> Pending<T> failed(RuntimeException failure) {
        return settled(() -> {
            throw failure;
        });
    }
}
