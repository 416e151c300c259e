package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.document.DocumentHash;
import io.belvedere.it.server.ShippedEar;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that clients send once and name by their hash from then on. */
@ExtendWith(ArquillianExtension.class)
class GraphqlDocumentsIT {

    private static final String QUERY = "query Persisted { viewer { name } }";
    private static final String HASH = DocumentHash.of(QUERY).value();
    private static final String ANSWER = "{\"data\":{\"viewer\":{\"name\":\"jo\"}},"
            + "\"extensions\":{\"cost\":{\"estimated\":1,\"limit\":100000}}}";

    private TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json"})
    void unknownHash_isToldInA200WithTheMessageThatClientsLookFor(String accepted) {
        Answer answer = Http.send(
                Http.postJson("/graphql", tenant.editor(), byHash(HASH).toString())
                        .header("Accept", accepted));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(error(answer).getString("message")).isEqualTo("PersistedQueryNotFound");
        assertThat(code(answer)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(answer.json().containsKey("data")).isFalse();
    }

    @Test
    void unknownHashByGet_isNotKept() {
        Answer answer = Http.send(getByHash(HASH));

        assertThat(code(answer)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void hash_isEnoughOnceTheQueryHasCome() {
        Answer taught = post(withQuery(QUERY, HASH));
        Answer posted = post(byHash(HASH));
        Answer got = Http.send(getByHash(HASH));
        Answer byDocumentId = post(
                Json.createObjectBuilder().add("documentId", "sha256:" + HASH).build());

        assertThat(taught.body()).isEqualTo(ANSWER);
        assertThat(posted.body()).isEqualTo(ANSWER);
        assertThat(got.body()).isEqualTo(ANSWER);
        assertThat(got.header("ETag")).isNotEmpty();
        assertThat(byDocumentId.body()).isEqualTo(ANSWER);
    }

    @Test
    void hash_isKnownToItsTenantOnly() {
        post(withQuery(QUERY, HASH));

        Answer foreign =
                new Graphql(TestTenant.create().editor()).post(byHash(HASH).toString());

        assertThat(code(foreign)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void hashOfAnotherQuery_isRefused() {
        Answer answer = post(withQuery("{ viewer { role } }", HASH));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("INVALID");
        assertThat(error(answer).getString("message")).contains("is not the SHA-256 of the query");
    }

    @Test
    void queryThatIsRefused_isNotRemembered() {
        String wrong = "{ nonsense }";
        String hash = DocumentHash.of(wrong).value();

        Answer taught = post(withQuery(wrong, hash));
        Answer named = post(byHash(hash));

        assertThat(code(taught)).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        assertThat(code(named)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void mutationByItsHash_isRefusedByGet() {
        String mutation = "mutation { createDashboard(input: {title: \"by hash\"}) { userErrors { code } } }";
        String hash = DocumentHash.of(mutation).value();
        post(withQuery(mutation, hash));

        Answer answer = Http.send(getByHash(hash));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private Answer post(JsonObject body) {
        return new Graphql(tenant.editor()).post(body.toString());
    }

    private HttpRequest.Builder getByHash(String hash) {
        String extensions = byHash(hash).getJsonObject("extensions").toString();
        return Http.to("/graphql?extensions=" + URLEncoder.encode(extensions, StandardCharsets.UTF_8), tenant.editor());
    }

    private static JsonObject byHash(String hash) {
        return persisted(hash).build();
    }

    private static JsonObject withQuery(String query, String hash) {
        return persisted(hash).add("query", query).build();
    }

    private static JsonObjectBuilder persisted(String hash) {
        JsonObjectBuilder persistedQuery =
                Json.createObjectBuilder().add("version", 1).add("sha256Hash", hash);
        return Json.createObjectBuilder()
                .add("extensions", Json.createObjectBuilder().add("persistedQuery", persistedQuery));
    }

    private static JsonObject error(Answer answer) {
        return answer.json().getJsonArray("errors").getJsonObject(0);
    }

    private static String code(Answer answer) {
        return error(answer).getJsonObject("extensions").getString("code");
    }
}
