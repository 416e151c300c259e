package io.belvedere.graphql.execution;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Holds every field that has to be fetched to the deadline of its request. A subscription goes on as long as it is wanted. */
final class DeadlineGuard extends SimplePerformantInstrumentation {

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        boolean ends =
                parameters.getExecutionContext().getOperationDefinition().getOperation() != Operation.SUBSCRIPTION;
        Deadline deadline = parameters.getExecutionContext().getGraphQLContext().get(Deadline.class);
        return parameters.isTrivialDataFetcher() || !ends || deadline == null
                ? fetcher
                : environment -> fetched(fetcher, environment, deadline);
    }

    private static @Nullable Object fetched(
            DataFetcher<?> fetcher, DataFetchingEnvironment environment, Deadline deadline) throws Exception {
        deadline.check();
        Object value = fetcher.get(environment);
        return value instanceof CompletableFuture<?> future ? deadline.limiting(future) : value;
    }
}
