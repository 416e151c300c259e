package io.belvedere.graphql.execution;

import graphql.ExecutionResult;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time of one request. When it is over, nothing more is fetched for it, and what is under way is given up by the
 * thread that waits for the answer, so that no other thread goes on with the request. What is there by then is answered.
 */
final class Deadline {

    /** For putting the answer together once all is given up; far more than that takes. */
    static final long CLOSING_SECONDS = 5;

    private final Duration timeout;
    private final long endNanos;
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();
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

    /** Waits for the answer, and sees to it that there is one. */
    ExecutionResult await(CompletableFuture<ExecutionResult> answer) {
        try {
            return answer.get(Math.max(0, remainingNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            end();
            return closed(answer);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw exceeded();
        }
    }

    private ExecutionResult closed(CompletableFuture<ExecutionResult> answer) {
        try {
            return answer.get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (TimeoutException stuck) {
            throw exceeded();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw exceeded();
        }
    }

    /** Zero once the time is over. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, remainingNanos()));
    }

    private long remainingNanos() {
        return endNanos - System.nanoTime();
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }

    BelvedereException exceeded() {
        return new BelvedereException(
                Problem.DEADLINE,
                "the request took longer than " + timeout.toSeconds() + " seconds",
                Map.of("timeoutMillis", Long.toString(timeout.toMillis())));
    }
}
