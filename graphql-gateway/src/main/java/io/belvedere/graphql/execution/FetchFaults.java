package io.belvedere.graphql.execution;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Tells callers why a field could not be fetched. One that nobody foresaw is logged, once, and told without its cause. */
final class FetchFaults implements DataFetcherExceptionHandler {

    private static final System.Logger LOG = System.getLogger(FetchFaults.class.getName());

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        RequestId id = Objects.requireNonNull(
                parameters.getDataFetchingEnvironment().getGraphQlContext().get(RequestId.class));
        BelvedereException told = told(parameters.getException(), id);
        CodedError error = CodedError.of(
                told,
                id,
                List.of(parameters.getSourceLocation()),
                parameters.getPath().toList());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static BelvedereException told(Throwable failure, RequestId id) {
        if (failure instanceof BelvedereException told) {
            return told;
        }
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return told(failure.getCause(), id);
        }
        LOG.log(System.Logger.Level.ERROR, "event=unexpected-failure request=" + id, failure);
        return new BelvedereException(Problem.INTERNAL, ErrorCodes.INTERNAL_MESSAGE);
    }
}
