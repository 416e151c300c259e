package io.belvedere.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every error the extensions {@code code} and {@code requestId}. The code is the name of the domain's problem; what
 * the engine itself refuses has the codes that clients know from elsewhere.
 */
public final class ErrorCodes {

    static final String CODE = "code";
    static final String INTERNAL_MESSAGE = "an internal fault; the server's log has it under the request id";

    private static final System.Logger LOG = System.getLogger(ErrorCodes.class.getName());
    private static final String PARSE_FAILED = "GRAPHQL_PARSE_FAILED";
    private static final String VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED";

    private ErrorCodes() {}

    /** The extensions of what the domain told. Its details never replace the code or the request id. */
    public static Map<String, Object> extensions(BelvedereException told, RequestId id) {
        Map<String, Object> extensions = extensions(told.problem().name(), id);
        told.details().forEach(extensions::putIfAbsent);
        return extensions;
    }

    /** The error as it is, if a fetcher has coded it, else with the code of its kind. */
    static GraphQLError coded(GraphQLError error, RequestId id) {
        if (code(error) != null) {
            return error;
        }
        String code = codeOf(error.getErrorType());
        String message = error.getMessage();
        if (code.equals(Problem.INTERNAL.name())) {
            LOG.log(System.Logger.Level.ERROR, "event=unexpected-error request={0} error={1}", id, message);
            message = INTERNAL_MESSAGE;
        }
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .locations(error.getLocations())
                .errorType(ErrorClassification.errorClassification(code))
                .extensions(extensions(code, id));
        return error.getPath() == null
                ? builder.build()
                : builder.path(error.getPath()).build();
    }

    static Problem problem(GraphQLError error) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.name().equals(code(error)))
                .findFirst()
                .orElse(Problem.INVALID);
    }

    private static String codeOf(ErrorClassification kind) {
        if (!(kind instanceof ErrorType type)) {
            return VALIDATION_FAILED;
        }
        return switch (type) {
            case InvalidSyntax -> PARSE_FAILED;
            case ValidationError, OperationNotSupported -> VALIDATION_FAILED;
            case ExecutionAborted -> Problem.LIMIT_EXCEEDED.name();
            case DataFetchingException, NullValueInNonNullableField -> Problem.INTERNAL.name();
        };
    }

    private static @Nullable Object code(GraphQLError error) {
        return error.getExtensions() == null ? null : error.getExtensions().get(CODE);
    }

    private static Map<String, Object> extensions(String code, RequestId id) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(CODE, code);
        extensions.put("requestId", id.value());
        return extensions;
    }
}
