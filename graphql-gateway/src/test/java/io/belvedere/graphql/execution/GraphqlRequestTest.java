package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.document.DocumentHash;
import io.belvedere.graphql.execution.DocumentName.Way;
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

    /** Later versions of the protocol may know them. */
    @Test
    void of_ignoresOtherMembers() {
        GraphqlRequest request = read("{\"query\":\"{a}\",\"operation\":7,\"extensions\":{\"tracing\":true}}");

        assertThat(request).isEqualTo(new GraphqlRequest("{a}", null, Map.of()));
    }

    @Test
    void of_readsTheNameOfADocument() {
        String hash = DocumentHash.of("{a}").value();
        String extensions = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";

        assertThat(read("{\"documentId\":\"board\"}"))
                .isEqualTo(new GraphqlRequest("", null, Map.of(), new DocumentName("board", Way.DOCUMENT_ID), false));
        assertThat(read("{" + extensions + "}"))
                .isEqualTo(new GraphqlRequest("", null, Map.of(), new DocumentName(hash, Way.PERSISTED_QUERY), false));
        assertThat(read("{\"query\":\"{a}\"," + extensions + "}"))
                .isEqualTo(
                        new GraphqlRequest("{a}", null, Map.of(), new DocumentName(hash, Way.PERSISTED_QUERY), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|query is missing",
                "{\"query\":7}|query must be a string",
                "{\"query\":\"{a}\",\"variables\":[]}|variables must be an object",
                "{\"query\":\"{a}\",\"extensions\":1}|extensions must be an object",
                "{\"query\":\"{a}\",\"documentId\":\"a\"}|documentId takes the place of the query, so only one may be"
                        + " given",
                "{\"documentId\":7}|documentId must be a string",
                "{\"documentId\":\"\"}|documentId has 0 characters, allowed are 1 to 256",
                "{\"extensions\":{\"persistedQuery\":7}}|persistedQuery must be an object",
                "{\"extensions\":{\"persistedQuery\":{}}}|persistedQuery.version must be 1",
                "{\"extensions\":{\"persistedQuery\":{\"version\":2,\"sha256Hash\":\"a\"}}}|persistedQuery.version"
                        + " must be 1",
                "{\"extensions\":{\"persistedQuery\":{\"version\":\"1\"}}}|version must be a whole number",
                "{\"extensions\":{\"persistedQuery\":{\"version\":1}}}|sha256Hash is missing",
                "{\"query\":\"{a}\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"a\"}}}|persistedQuery.sha256Hash"
                        + " is not the SHA-256 of the query",
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
