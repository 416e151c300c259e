package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.http.HttpRefusal;
import io.belvedere.problem.BelvedereException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private final RequestReader reader = new RequestReader(1_024);

    @Test
    void read_takesAGetForItsParameters() throws IOException {
        GraphqlRequest asked = read(FakeRequest.get()
                .asking("query", "query a($n:Int){b(n:$n)}")
                .asking("operationName", "a")
                .asking("variables", "{\"n\":1}")
                .asking("extensions", "{}"));

        assertThat(asked)
                .isEqualTo(new GraphqlRequest("query a($n:Int){b(n:$n)}", "a", Map.of("n", 1L)).thatOnlyReads());
    }

    @Test
    void read_takesAnEmptyParameterForNone() throws IOException {
        GraphqlRequest asked = read(FakeRequest.get()
                .asking("query", "{a}")
                .asking("operationName", "")
                .asking("variables", "")
                .asking("extensions", "")
                .asking("documentId", ""));

        assertThat(asked).isEqualTo(new GraphqlRequest("{a}", null, Map.of()).thatOnlyReads());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "variables|[1]|variables must be a JSON object",
                "variables|{\"a\":1,\"a\":2}|variables has the member a twice",
                "variables|nonsense|variables is not well-formed JSON",
                "extensions|\"a\"|extensions must be a JSON object",
                "extensions|{|extensions is not well-formed JSON",
            })
    void read_refusesAWrongParameter(String name, String value, String told) {
        assertThatThrownBy(() -> read(FakeRequest.get().asking("query", "{a}").asking(name, value)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage(told);
    }

    @Test
    void read_refusesAParameterThatIsThereTwice() {
        assertThatThrownBy(() -> read(FakeRequest.get().asking("query", "{a}", "{b}")))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("query is given 2 times");
    }

    @Test
    void read_refusesAGetThatAsksForNothing() {
        assertThatThrownBy(() -> read(FakeRequest.get())).hasMessage("query is missing");
    }

    @Test
    void read_takesAPostForItsBody() throws IOException {
        assertThat(read(FakeRequest.post("{\"query\":\"{a}\"}").asking("query", "{b}")))
                .isEqualTo(new GraphqlRequest("{a}", null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON; CHARSET=UTF-8",
                "application/json;charset=\"utf-8\"",
                "application/json; profile=x ; charset = utf-8",
            })
    void isJson_takesJsonInUtf8(String contentType) {
        assertThat(RequestReader.isJson(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/jsonp",
                "application/json; charset=latin1",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8; charset=latin1",
                "application/graphql",
                "multipart/form-data",
            })
    void read_refusesOtherBodies(String contentType) {
        assertThatThrownBy(() -> read(FakeRequest.post("{\"query\":\"{a}\"}").with("Content-Type", contentType)))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> assertThat(refusal.document().status()).isEqualTo(415));
    }

    @Test
    void read_refusesALargerBody() {
        assertThatThrownBy(() -> read(FakeRequest.post(" ".repeat(1_025))))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> assertThat(refusal.document().status()).isEqualTo(413));
    }

    @Test
    void read_refusesABatchUnlessItIsAskedFor() {
        assertThatThrownBy(() -> read(FakeRequest.post("[{\"query\":\"{a}\"}]")))
                .isInstanceOf(BelvedereException.class)
                .hasMessage(
                        "body must be a JSON object; belvedere.graphql.max-batch decides whether it may be an array");
    }

    @Test
    void read_takesABatchUpToItsLimit() throws IOException {
        RequestReader batches = new RequestReader(1_024, 2);

        Asked asked =
                batches.readAny(FakeRequest.post("[{\"query\":\"{a}\"},{}]").request());

        assertThat(asked.isBatch()).isTrue();
        assertThat(asked.batch()).containsExactly(Map.of("query", "{a}"), Map.of());
    }

    @Test
    void read_refusesALargerBatchBeforeItReadsTheRest() {
        RequestReader batches = new RequestReader(1_024, 2);

        assertThatThrownBy(() ->
                        batches.readAny(FakeRequest.post("[{},{},{nonsense").request()))
                .isInstanceOfSatisfying(HttpRefusal.class, refusal -> {
                    assertThat(refusal.document().status()).isEqualTo(413);
                    assertThat(refusal.document().code()).isEqualTo("LIMIT_EXCEEDED");
                    assertThat(refusal.document().details()).isEqualTo(Map.of("counted", "requests", "limit", "2"));
                });
    }

    private GraphqlRequest read(FakeRequest request) throws IOException {
        return reader.read(request.request());
    }
}
