package io.belvedere.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the engine's own errors their codes. What fetchers told is coded already, by the name of the domain's problem;
 * what the engine refuses has the codes that clients know from elsewhere.
 */
final class ErrorCodes {

    static final String INTERNAL_MESSAGE = "an internal fault; the server's log has it under the request id";

    private static final System.Logger LOG = System.getLogger(ErrorCodes.class.getName());
    private static final String PARSE_FAILED = "GRAPHQL_PARSE_FAILED";
    private static final String VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED";

    /** The engine's messages quote what the client sent, at any length. */
    private static final int MAX_MESSAGE = 1_000;

    private static final int MAX_LOCATIONS = 10;

    /** Those of documents that are known and not allowed, or may not be made known. */
    private static final Set<String> NOT_TRUSTED = Set.of("PERSISTED_QUERY_NOT_IN_LIST", "QUERY_NOT_IN_SAFELIST");

    private ErrorCodes() {}

    static CodedError coded(GraphQLError error, RequestId id) {
        if (error instanceof CodedError coded) {
            return coded;
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return CodedError.of(tooMuchIntrospection(), id);
        }
        if (error instanceof IntrospectionDisabledError) {
            return new CodedError(
                    "your role may not ask for the schema", Problem.FORBIDDEN.name(), id, error.getLocations(), null);
        }
        String code = codeOf(error.getErrorType());
        String message = shortened(String.valueOf(error.getMessage()));
        if (code.equals(Problem.INTERNAL.name())) {
            LOG.log(System.Logger.Level.ERROR, "event=unexpected-error request={0} error={1}", id, message);
            message = INTERNAL_MESSAGE;
        }
        return new CodedError(message, code, id, shortened(error.getLocations()), error.getPath());
    }

    /** One field of a kind for each level, as tools ask for them, leads nowhere; more of them lead round in circles. */
    private static BelvedereException tooMuchIntrospection() {
        return new BelvedereException(
                Problem.LIMIT_EXCEEDED,
                "the request asks for more of the schema than tools do: each of __schema, __type and the lists of a type"
                        + " may be there once",
                Map.of("limit", "1", "counted", "introspection"));
    }

    private static String shortened(String message) {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
    }

    private static @Nullable List<SourceLocation> shortened(@Nullable List<SourceLocation> locations) {
        return locations == null || locations.size() <= MAX_LOCATIONS ? locations : locations.subList(0, MAX_LOCATIONS);
    }

    /** What a code means to the domain; all else that is refused before anything is executed is invalid to it. */
    static Problem problem(String code) {
        if (NOT_TRUSTED.contains(code)) {
            return Problem.FORBIDDEN;
        }
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
