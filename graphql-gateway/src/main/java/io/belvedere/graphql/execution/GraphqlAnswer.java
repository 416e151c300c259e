package io.belvedere.graphql.execution;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The code of the first error. */
    public Optional<String> code() {
        List<GraphQLError> errors = result.getErrors();
        return !errors.isEmpty() && errors.get(0) instanceof CodedError first
                ? Optional.of(first.code())
                : Optional.empty();
    }

    /** What the first error tells, or else the first refusal in a payload; null if there is none. */
    public @Nullable Problem problem() {
        return code().map(ErrorCodes::problem).orElse(refused);
    }

    /** The errors alone, as they leave. */
    public List<Map<String, Object>> errors() {
        return result.getErrors().stream().map(GraphQLError::toSpecification).toList();
    }

    public Map<String, Object> members() {
        return result.toSpecification();
    }
}
