package io.belvedere.query.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.internal.Flights.Boarded;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A query that is being computed, until its answer is there or its time is over. */
record QueryUnderWay(Boarded<QueryAnswer> flight, QueryDeadline deadline) implements Pending<QueryAnswer> {

    @Override
    public QueryAnswer get() {
        try {
            QueryAnswer answer = flight.result().get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            return flight.shared()
                    ? new QueryAnswer(answer.result(), answer.freshness().withOthers())
                    : answer;
        } catch (ExecutionException failure) {
            throw QueryFailure.told(failure.getCause());
        } catch (TimeoutException tooLong) {
            throw deadline.exceeded();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BelvedereException.unavailable("the server is about to stop", QueryFailure.RETRY_AFTER_SECONDS);
        }
    }

    @Override
    public CompletionStage<?> settled() {
        CompletableFuture<QueryAnswer> result = flight.result();
        return result.isDone()
                ? CompletableFuture.completedFuture(true)
                : result.copy()
                        .orTimeout(deadline.remainingNanos(), TimeUnit.NANOSECONDS)
                        .handle((answer, failure) -> true);
    }
}
