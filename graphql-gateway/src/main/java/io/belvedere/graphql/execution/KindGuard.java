package io.belvedere.graphql.execution;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import io.belvedere.graphql.field.Visitor;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses mutations to requests that only read, such as those by GET, and subscriptions to callers who do not stay. */
final class KindGuard extends SimplePerformantInstrumentation {

    private static final String WRONG_METHOD = "METHOD_NOT_ALLOWED";

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
        Operation kind =
                parameters.getExecutionContext().getOperationDefinition().getOperation();
        GraphqlRequest request = Objects.requireNonNull(context.get(GraphqlRequest.class));
        RequestId id = Objects.requireNonNull(context.get(RequestId.class));
        if (kind == Operation.MUTATION && request.readsOnly()) {
            throw refused(CodedError.of(WRONG_METHOD, "a mutation cannot be asked for by GET, use POST", id));
        }
        if (kind == Operation.SUBSCRIPTION && context.get(Visitor.class) == null) {
            String how = "is a subscription: send it over a WebSocket, or accept text/event-stream";
            throw refused(CodedError.of(BelvedereException.invalid("query", how), id));
        }
        return SimpleInstrumentationContext.noOp();
    }

    private static AbortExecutionException refused(CodedError why) {
        return new AbortExecutionException(List.of(why));
    }
}
