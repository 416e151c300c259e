package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.http.Json;
import io.belvedere.problem.BelvedereException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphqlRequestTest {

    @Test
    void of_readsAllMembers() {
        GraphqlRequest request = read(
                "{\"query\":\"{a}\",\"operationName\":\"o\",\"variables\":{\"n\":1},\"extensions\":{\"persisted\":1}}");

        assertThat(request).isEqualTo(new GraphqlRequest("{a}", "o", Map.of("n", 1L)));
    }

    @Test
    void of_takesNullAsNone() {
        GraphqlRequest request = read("{\"query\":\"{a}\",\"operationName\":null,\"variables\":null}");

        assertThat(request).isEqualTo(new GraphqlRequest("{a}", null, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|query is missing",
                "{\"query\":7}|query must be a string",
                "{\"query\":\"{a}\",\"variables\":[]}|variables must be an object",
                "{\"query\":\"{a}\",\"extensions\":1}|extensions must be an object",
                "{\"query\":\"{a}\",\"operation\":\"a\"}|operation is not a member known here, use extensions, operationName, query, variables",
                "[{\"query\":\"{a}\"}]|body must be a JSON object",
                "{\"query\":|body is not well-formed JSON",
            })
    void of_namesWhatIsWrong(String body, String message) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(BelvedereException.class)
                .hasMessage(message);
    }

    private static GraphqlRequest read(String body) {
        return GraphqlRequest.of(
                Json.readObject(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 1_024));
    }
}
