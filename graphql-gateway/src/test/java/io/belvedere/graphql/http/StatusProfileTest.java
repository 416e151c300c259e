package io.belvedere.graphql.http;

import static io.belvedere.graphql.http.AnswerMediaType.GRAPHQL_RESPONSE;
import static io.belvedere.graphql.http.AnswerMediaType.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.CodedError;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusProfileTest {

    private static final GraphqlAnswer DATA = new GraphqlAnswer(
            ExecutionResultImpl.newExecutionResult().data(Map.of("a", 1)).build(), "query", null);

    @Test
    void data_isOk() {
        assertThat(StatusProfile.SPEC.status(DATA, GRAPHQL_RESPONSE)).isEqualTo(200);
        assertThat(StatusProfile.SPEC.status(DATA, JSON)).isEqualTo(200);
    }

    @Test
    void dataWithErrors_isPartialSuccess() {
        GraphqlAnswer partial = new GraphqlAnswer(
                ExecutionResultImpl.newExecutionResult()
                        .data(Map.of())
                        .errors(List.of(error("NOT_FOUND")))
                        .build(),
                "query",
                null);

        assertThat(StatusProfile.SPEC.status(partial, GRAPHQL_RESPONSE)).isEqualTo(294);
        assertThat(StatusProfile.SPEC.status(partial, JSON)).isEqualTo(200);
        assertThat(StatusProfile.ALWAYS_200.status(partial, GRAPHQL_RESPONSE)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GRAPHQL_PARSE_FAILED, 400",
        "GRAPHQL_VALIDATION_FAILED, 422",
        "LIMIT_EXCEEDED, 422",
        "FORBIDDEN, 403",
        "UNAVAILABLE, 503",
        "DEADLINE, 504",
        "INTERNAL, 500",
        "PERSISTED_QUERY_NOT_FOUND, 200",
        "PERSISTED_QUERY_NOT_SUPPORTED, 200",
    })
    void refusal_isToldByTheNewerTypeOnly(String code, int status) {
        GraphqlAnswer refused = refused(code);

        assertThat(StatusProfile.SPEC.status(refused, GRAPHQL_RESPONSE)).isEqualTo(status);
        assertThat(StatusProfile.SPEC.status(refused, JSON)).isEqualTo(200);
        assertThat(StatusProfile.ALWAYS_200.status(refused, GRAPHQL_RESPONSE)).isEqualTo(200);
    }

    /** That is a rule of HTTP itself. */
    @Test
    void mutationByGet_isAlwaysTold() {
        GraphqlAnswer refused = refused("METHOD_NOT_ALLOWED");

        assertThat(StatusProfile.SPEC.status(refused, JSON)).isEqualTo(405);
        assertThat(StatusProfile.ALWAYS_200.status(refused, JSON)).isEqualTo(405);
    }

    private static GraphqlAnswer refused(String code) {
        return new GraphqlAnswer(
                ExecutionResultImpl.newExecutionResult()
                        .errors(List.of(error(code)))
                        .build(),
                "invalid",
                null);
    }

    private static GraphQLError error(String code) {
        return CodedError.of(code, "no", GatewayFixture.REQUEST);
    }
}
