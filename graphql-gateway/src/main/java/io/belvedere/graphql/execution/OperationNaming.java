package io.belvedere.graphql.execution;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Notes what kind of operation a request turned out to be. Its own name is the client's choice, so not of bounded variety. */
final class OperationNaming extends SimplePerformantInstrumentation {

    static String of(GraphQLContext context) {
        return context.getOrDefault(OperationNaming.class, "invalid");
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        String kind = parameters
                .getExecutionContext()
                .getOperationDefinition()
                .getOperation()
                .name()
                .toLowerCase(Locale.ROOT);
        parameters.getExecutionContext().getGraphQLContext().put(OperationNaming.class, kind);
        return SimpleInstrumentationContext.noOp();
    }
}
