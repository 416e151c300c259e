package io.belvedere.graphql.http;

import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.problem.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** By which status it is told what became of a request that was well-formed. */
public enum StatusProfile {
    /** As the specification of GraphQL over HTTP has it, each media type by its own rules. */
    SPEC,

    /** Always 200, for clients that do not read an answer with another one. */
    ALWAYS_200;

    /** As settings call them. */
    public static final Map<String, StatusProfile> BY_NAME = Map.of("spec", SPEC, "always-200", ALWAYS_200);

    private static final int OK = 200;

    /** Both data and errors. The specification has chosen a number that HTTP has not given away. */
    private static final int PARTIAL_SUCCESS = 294;

    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNPROCESSABLE = 422;

    /** What is no failure but part of how client and server agree on a document; clients look for it in a 200. */
    private static final Set<String> AGREEING = Set.of("PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_SUPPORTED");

    public int status(GraphqlAnswer answer, AnswerMediaType mediaType) {
        String code = answer.code().orElse("");
        if (code.equals("METHOD_NOT_ALLOWED")) {
            return METHOD_NOT_ALLOWED;
        }
        if (this == ALWAYS_200 || mediaType == AnswerMediaType.JSON || code.isEmpty() || AGREEING.contains(code)) {
            return OK;
        }
        if (answer.isExecuted()) {
            return PARTIAL_SUCCESS;
        }
        return code.equals("GRAPHQL_PARSE_FAILED")
                ? BAD_REQUEST
                : refused(Objects.requireNonNullElse(answer.problem(), Problem.INVALID));
    }

    /** That of a request which is none. */
    public int ofMalformed() {
        return this == ALWAYS_200 ? OK : BAD_REQUEST;
    }

    /** Limits here are those that a document breaks by itself, so trying again later is of no use. */
    private static int refused(Problem problem) {
        return switch (problem) {
            case INVALID, NOT_FOUND, CONFLICT, LIMIT_EXCEEDED -> UNPROCESSABLE;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
            case DEADLINE -> 504;
            case INTERNAL -> 500;
        };
    }
}
