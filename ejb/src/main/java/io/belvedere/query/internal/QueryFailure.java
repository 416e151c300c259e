package io.belvedere.query.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.EvaluationException;
import io.belvedere.query.EvaluationRefusal;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.jspecify.annotations.Nullable;

/** What the caller is told of a failure: one of the query is not one of the server. */
final class QueryFailure {

    static final int RETRY_AFTER_SECONDS = 2;

    private QueryFailure() {}

    static RuntimeException told(@Nullable Throwable failure) {
        if (failure instanceof EvaluationException noAnswer) {
            return EvaluationRefusal.of(String.valueOf(noAnswer.getMessage()));
        }
        if (failure instanceof BulkheadException) {
            return BelvedereException.unavailable("too many queries are waiting already", RETRY_AFTER_SECONDS);
        }
        return failure instanceof RuntimeException unforeseen
                ? unforeseen
                : new IllegalStateException("the query ended in a fault", failure);
    }
}
