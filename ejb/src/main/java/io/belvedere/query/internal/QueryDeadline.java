package io.belvedere.query.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.promql.Cancellation;
import java.time.Duration;

/** Ends a query once its time is over. */
final class QueryDeadline implements Cancellation {

    private final Duration timeout;
    private final long endNanos;

    QueryDeadline(Duration timeout) {
        this.timeout = timeout;
        this.endNanos = System.nanoTime() + timeout.toNanos();
    }

    long remainingNanos() {
        return endNanos - System.nanoTime();
    }

    @Override
    public void check() {
        if (remainingNanos() <= 0) {
            throw exceeded();
        }
    }

    BelvedereException exceeded() {
        return new BelvedereException(
                Problem.DEADLINE, "the query took longer than the " + timeout.toMillis() + " ms that it may");
    }
}
