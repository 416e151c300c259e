package io.belvedere.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.Problem;
import java.util.Arrays;

/**
 * Gives the engine's own errors their codes. What fetchers told is coded already, by the name of the domain's problem;
 * what the engine refuses has the codes that clients know from elsewhere.
 */
final class ErrorCodes {

    static final String INTERNAL_MESSAGE = "an internal fault; the server's log has it under the request id";

    private static final System.Logger LOG = System.getLogger(ErrorCodes.class.getName());
    private static final String PARSE_FAILED = "GRAPHQL_PARSE_FAILED";
    private static final String VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED";

    private ErrorCodes() {}

    static CodedError coded(GraphQLError error, RequestId id) {
        if (error instanceof CodedError coded) {
            return coded;
        }
        String code = codeOf(error.getErrorType());
        String message = error.getMessage();
        if (code.equals(Problem.INTERNAL.name())) {
            LOG.log(System.Logger.Level.ERROR, "event=unexpected-error request={0} error={1}", id, message);
            message = INTERNAL_MESSAGE;
        }
        return new CodedError(message, code, id, error.getLocations(), error.getPath());
    }

    /** What a code means to the domain; all that the engine refuses is invalid to it. */
    static Problem problem(String code) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.name().equals(code))
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
}
