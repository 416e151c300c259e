package io.belvedere.graphql.execution;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import java.util.Locale;

/** Notes what kind of operation a request turned out to be. Its own name is the client's choice, so not of bounded variety. */
final class OperationNaming implements OperationCheck {

    static String of(GraphQLContext context) {
        return context.getOrDefault(OperationNaming.class, "invalid");
    }

    @Override
    public void check(ExecutionContext execution) {
        String kind = execution.getOperationDefinition().getOperation().name().toLowerCase(Locale.ROOT);
        execution.getGraphQLContext().put(OperationNaming.class, kind);
    }
}
