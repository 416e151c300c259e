package io.belvedere.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Holds every field that has to be fetched to the deadline of its request. A subscription goes on as long as it is wanted. */
final class DeadlineGuard {

    private DeadlineGuard() {}

    static DataFetcher<?> guarded(DataFetcher<?> fetcher, ExecutionContext execution) {
        boolean ends = execution.getOperationDefinition().getOperation() != Operation.SUBSCRIPTION;
        Deadline deadline = execution.getGraphQLContext().get(Deadline.class);
        return ends && deadline != null ? environment -> fetched(fetcher, environment, deadline) : fetcher;
    }

    private static @Nullable Object fetched(
            DataFetcher<?> fetcher, DataFetchingEnvironment environment, Deadline deadline) throws Exception {
        deadline.check();
        Object value = fetcher.get(environment);
        return value instanceof CompletableFuture<?> future ? deadline.limiting(future) : value;
    }
}
