package io.belvedere.graphql.execution;

import graphql.ExecutionResult;
import io.belvedere.graphql.field.Turns;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * The time of one request. When it is over, nothing more is fetched for it, and what is under way is given up by the
 * thread that waits for the answer, so that no other thread goes on with the request. What is there by then is answered.
 */
final class Deadline {

    /** For putting the answer together once all is given up; far more than that takes. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Duration timeout;
    private final long endNanos;
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();
    private final Turns turns = new Turns();
    private volatile boolean ended;

    Deadline(Duration timeout) {
        this.timeout = timeout;
        endNanos = System.nanoTime() + timeout.toNanos();
    }

    /** Refuses to begin anything more once the time is over. */
    void check() {
        if (ended || remainingNanos() <= 0) {
            throw exceeded();
        }
    }

    /** The same future, which fails when the time is over. */
    <T> CompletableFuture<T> limiting(CompletableFuture<T> future) {
        if (future.isDone()) {
            return future;
        }
        CompletableFuture<T> limited = future.copy();
        underWay.add(limited);
        if (ended) {
            limited.completeExceptionally(exceeded());
        }
        return limited;
    }

    /** Gives up what is under way, and refuses to begin anything more, be there time left or not. */
    void end() {
        ended = true;
        underWay.forEach(future -> future.completeExceptionally(exceeded()));
    }

    /** Goes on with the request until there is an answer, and sees to it that there is one. */
    ExecutionResult await(CompletableFuture<ExecutionResult> answer) {
        if (!answer.isDone()) {
            CompletableFuture<?> noticed = answer.whenCompleteAsync((result, failure) -> {}, turns);
            goOnUntil(noticed::isDone);
        }
        try {
            return answer.getNow(null);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Goes on with the request until it is so; when the time is over, without what is under way. */
    void goOnUntil(BooleanSupplier isSo) {
        try {
            if (turns.goOnUntil(isSo, remainingNanos())) {
                return;
            }
            end();
            if (!turns.goOnUntil(isSo, CLOSING.toNanos())) {
                throw exceeded();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw exceeded();
        }
    }

    /** In which the request goes on. */
    Turns turns() {
        return turns;
    }

    /** Zero once the time is over. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, remainingNanos()));
    }

    private long remainingNanos() {
        return endNanos - System.nanoTime();
    }

    BelvedereException exceeded() {
        return new BelvedereException(
                Problem.DEADLINE,
                "the request took longer than " + timeout.toSeconds() + " seconds",
                Map.of("timeoutMillis", Long.toString(timeout.toMillis())));
    }
}
