package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.it.server.ShippedEar;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever HTTP itself or the REST resources refuse is told by status and problem document. */
@ExtendWith(ArquillianExtension.class)
class HttpBadInputIT {

    private static final String LONG = "x".repeat(201);

    private static TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    /** One for all, since nothing that is refused changes it. */
    @BeforeAll
    static void enter() {
        tenant = TestTenant.create();
    }

    static Stream<Arguments> requests() {
        String json = "application/json";
        String ping = "{\"query\": \"{ viewer { name } }\"}";
        return Stream.of(
                arguments("POST", "/graphql/schema.graphql", json, ping, 405, "METHOD_NOT_ALLOWED"),
                arguments("GET", "/graphql/nonsense", json, "", 404, "NOT_FOUND"),
                arguments("GET", "/nonsense", json, "", 404, "NOT_FOUND"),
                arguments("GET", "/api/nonsense", json, "", 404, "NOT_FOUND"),
                arguments("POST", "/metrics", json, "{}", 405, "METHOD_NOT_ALLOWED"),
                arguments("GET", "/metrics?scope=nonsense", json, "", 404, "NOT_FOUND"),
                arguments("PUT", "/api/tokens", json, "{}", 405, "METHOD_NOT_ALLOWED"),
                arguments("NONSENSE", "/api/tokens", json, "{}", 405, "METHOD_NOT_ALLOWED"),
                arguments("POST", "/api/viewer", json, "{}", 405, "METHOD_NOT_ALLOWED"),
                arguments("POST", "/api/tokens", "text/plain", "{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
                arguments(
                        "POST",
                        "/api/tokens",
                        json,
                        "{\"name\": \"" + "x".repeat(70_000) + "\"}",
                        413,
                        "CONTENT_TOO_LARGE"),
                arguments("DELETE", "/api/tokens/7", json, "", 400, "INVALID"),
                arguments("DELETE", "/api/tokens/00000000-0000-0000-0000-000000000000", json, "", 404, "NOT_FOUND"),
                arguments("GET", "/api/layouts/7", json, "", 400, "INVALID"),
                arguments("GET", "/api/layouts/00000000-0000-0000-0000-000000000000", json, "", 404, "NOT_FOUND"),
                arguments(
                        "POST",
                        "/api/layouts/00000000-0000-0000-0000-000000000000",
                        json,
                        "{}",
                        405,
                        "METHOD_NOT_ALLOWED"),
                arguments("GET", "/api/tokens?limit=0", json, "", 400, "INVALID"),
                arguments("GET", "/api/tokens?limit=201", json, "", 400, "INVALID"),
                arguments("GET", "/api/tokens?limit=ten", json, "", 400, "INVALID"),
                arguments("GET", "/api/tokens?cursor=nonsense", json, "", 400, "INVALID"),
                arguments("GET", "/api/tokens?cursor=%00", json, "", 400, "INVALID"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void http_refusesByStatusAndProblemDocument(
            String method, String path, String contentType, String body, int status, String code) {
        HttpRequest.BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);

        Answer answer = Http.send(Http.to(path, tenant.administrator())
                .header("Content-Type", contentType)
                .method(method, publisher));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        if (status == 405) {
            assertThat(answer.header("Allow")).isNotEmpty();
        }
    }

    @Test
    void http_refusesAHugeBodyOfUnknownLength() {
        byte[] huge = ("{\"query\": \"" + " ".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer answer = Http.send(Http.to("/graphql", tenant.viewer())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(413);
    }

    /** The server refuses such a body by its length alone, before any application has a say and before a byte of it. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/api/tokens"})
    void http_refusesABodyBeyondWhatTheServerReads(String path) {
        int status = RawHttp.status(
                "POST " + path + " HTTP/1.1", "Authorization: " + tenant.viewer(), "Content-Length: 17000000");

        assertThat(status).isEqualTo(413);
    }

    @Test
    void http_refusesABodyThatIsNotUtf8() {
        Answer answer = Http.send(Http.to("/graphql", tenant.viewer())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("UTF-8");
    }

    static Stream<Arguments> tokenOrders() {
        return Stream.of(
                arguments("", "body"),
                arguments("{", "body is not well-formed JSON"),
                arguments("[]", "body must be a JSON object"),
                arguments("{}", "name is missing"),
                arguments("{\"name\": 5, \"role\": \"viewer\"}", "name must be a string"),
                arguments("{\"name\": \"t\"}", "role is missing"),
                arguments("{\"name\": \"t\", \"role\": \"king\"}", "role must be one of viewer, editor, administrator"),
                arguments("{\"name\": \"t\", \"role\": \"viewer\", \"ttl\": 1}", "ttl is not a member known here"),
                arguments(
                        "{\"name\": \"t\", \"role\": \"viewer\", \"ttlSeconds\": \"1\"}",
                        "ttlSeconds must be a whole number"),
                arguments(
                        "{\"name\": \"t\", \"role\": \"viewer\", \"ttlSeconds\": 1.5}",
                        "ttlSeconds must be a whole number"),
                arguments(
                        "{\"name\": \"t\", \"role\": \"viewer\", \"ttlSeconds\": 0}",
                        "ttlSeconds is 0, allowed is 1 to"),
                arguments(
                        "{\"name\": \"t\", \"role\": \"viewer\", \"ttlSeconds\": 9223372036854775807}",
                        "ttlSeconds is 9223372036854775807"),
                arguments("{\"name\": \"" + LONG + "\", \"role\": \"viewer\"}", "token name has 201 characters"),
                arguments("{\"name\": \"a\\u0000b\", \"role\": \"viewer\"}", "token name"));
    }

    @ParameterizedTest
    @MethodSource("tokenOrders")
    void rest_refusesATokenOrderAndNamesTheMember(String body, String told) {
        Answer answer = Http.send(Http.postJson("/api/tokens", tenant.administrator(), body));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID");
        assertThat(answer.json().getString("detail")).contains(told);
    }
}
