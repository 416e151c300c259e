package io.belvedere.graphql.execution;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request came to. Every error carries a code. Without data the request was refused before anything was executed.
 *
 * @param operation query, mutation or invalid
 */
public record GraphqlAnswer(ExecutionResult result, String operation) {

    public boolean isExecuted() {
        return result.isDataPresent();
    }

    /** What the first error tells, or null if there is none. */
    public @Nullable Problem problem() {
        List<GraphQLError> errors = result.getErrors();
        return !errors.isEmpty() && errors.get(0) instanceof CodedError first ? ErrorCodes.problem(first.code()) : null;
    }

    public Map<String, Object> members() {
        return result.toSpecification();
    }
}
