package io.belvedere.graphql.execution;

import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition.Operation;
import io.belvedere.graphql.field.Visitor;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Objects;

/** Refuses mutations to requests that only read, such as those by GET, and subscriptions to callers who do not stay. */
final class KindGuard implements OperationCheck {

    private static final String WRONG_METHOD = "METHOD_NOT_ALLOWED";

    @Override
    public void check(ExecutionContext execution) {
        GraphQLContext context = execution.getGraphQLContext();
        Operation kind = execution.getOperationDefinition().getOperation();
        GraphqlRequest request = Objects.requireNonNull(context.get(GraphqlRequest.class));
        RequestId id = Objects.requireNonNull(context.get(RequestId.class));
        if (kind == Operation.MUTATION && request.readsOnly()) {
            throw refused(CodedError.of(WRONG_METHOD, "a mutation cannot be asked for by GET, use POST", id));
        }
        if (kind == Operation.SUBSCRIPTION && context.get(Visitor.class) == null) {
            String how = "is a subscription: send it over a WebSocket, or accept text/event-stream";
            throw refused(CodedError.of(BelvedereException.invalid("query", how), id));
        }
    }

    private static AbortExecutionException refused(CodedError why) {
        return new AbortExecutionException(List.of(why));
    }
}
