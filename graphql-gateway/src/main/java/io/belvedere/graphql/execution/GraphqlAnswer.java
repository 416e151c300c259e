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
 * @param refused the problem of the first command that was refused in its payload, if any was
 */
public record GraphqlAnswer(ExecutionResult result, String operation, @Nullable Problem refused) {

    public boolean isExecuted() {
        return result.isDataPresent();
    }

    /** What the first error tells, or else the first refusal in a payload; null if there is none. */
    public @Nullable Problem problem() {
        List<GraphQLError> errors = result.getErrors();
        return !errors.isEmpty() && errors.get(0) instanceof CodedError first
                ? ErrorCodes.problem(first.code())
                : refused;
    }

    public Map<String, Object> members() {
        return result.toSpecification();
    }
}
