package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.it.server.ShippedEar;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples as JSON against the server that ships. */
@ExtendWith(ArquillianExtension.class)
class JsonIngestIT {

    private static final String PATH = "/api/v1/samples";
    private static final String UP = "{\"samples\": [{\"labels\": {\"__name__\": \"up\"}, \"value\": 1}]}";

    private TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
    }

    @Test
    void document_isDurableWhenItIsAnswered() {
        long now = Instant.now().toEpochMilli();

        JsonObject receipt = kept(
                """
                {"samples": [{"labels": {"__name__": "orders", "shop": "Zürich"}, "timestamp": "%s", "value": 12.5}],
                 "series": [{"labels": {"__name__": "queue", "shop": "Bern"}, "timestamps": [%d, %d], "values": [3, "NaN"]}],
                 "metadata": {"orders": {"type": "counter", "unit": "orders", "help": "Orders so far."}}}
                """
                        .formatted(Instant.ofEpochMilli(now), now - 1, now));

        assertThat(receipt.getInt("kept")).isEqualTo(3);
        assertThat(receipt.getJsonArray("refused")).isEmpty();
        assertThat(receipt.getBoolean("repeated")).isFalse();
        assertThat(StoredSeries.count(tenant, "Zürich")).isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "Bern")).isEqualTo(1);
        assertThat(StoredSeries.hasMetadata(tenant, "orders")).isTrue();
    }

    @Test
    void records_becomeSeries() {
        JsonObject receipt = kept(
                """
                {"hosts": [{"host": "web-1", "cpu_usage_percent": 12.5, "memory_usage_mb": 2048}],
                 "processes": [{"host": "web-1", "process_name": "java", "cpu_usage_percent": 3}],
                 "vms": [{"host": "web-1", "vm": "vm-7", "cpu_usage_percent": 4}]}
                """);

        assertThat(receipt.getInt("kept")).isEqualTo(4);
        assertThat(StoredSeries.count(tenant, "belvedere_host_memory_usage_mb")).isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "belvedere_process_cpu_usage_percent"))
                .isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "belvedere_vm_cpu_usage_percent")).isEqualTo(1);
    }

    @Test
    void labels_thatBreakARuleCostTheirSeriesOnly() {
        JsonObject receipt = kept(
                "{\"samples\": [{\"labels\": {\"__name__\": \"up\"}, \"value\": 1}, {\"labels\": {}, \"value\": 1}]}");

        assertThat(receipt.getInt("kept")).isEqualTo(1);
        JsonObject refused = receipt.getJsonArray("refused").getJsonObject(0);
        assertThat(refused.getString("reason")).isEqualTo("labels");
        assertThat(refused.getInt("count")).isEqualTo(1);
        assertThat(refused.getString("example")).startsWith("samples[1]: label '__name__' is missing");
    }

    @Test
    void document_thatComesAgainIsNotKeptTwice() {
        String document = UP.replace("{\"samples\"", "{\"producer\": \"agent-1\", \"sequence\": 7, \"samples\"");
        kept(document);
        int rows = StoredSeries.logRows(tenant);

        JsonObject again = kept(document);

        assertThat(again.getBoolean("repeated")).isTrue();
        assertThat(StoredSeries.logRows(tenant)).isEqualTo(rows);
    }

    /** The container unpacks such bodies itself, or leaves them to us: the sender sees no difference. */
    @Test
    void bodies_mayBeGzip() {
        Answer answer = Http.send(gzip(UP.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getInt("kept")).isEqualTo(1);
    }

    @Test
    void bombs_areRefused() {
        Answer answer = Http.send(gzip(new byte[64 << 20]));

        answer.assertClean();
        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("", "body is not well-formed JSON (line 1, column"),
                arguments("{\n\"samples\": [\n  {\"value\": nil}]}", "body is not well-formed JSON (line 3, column"),
                arguments("[]", "body must be an object"),
                arguments("{\"sample\": []}", "sample is not a member known here"),
                arguments("{\"samples\": [{\"labels\": {}}]}", "samples[0].value is missing"),
                arguments("{\"samples\": [{\"value\": 1e999}]}", "samples[0].value is larger than a double can be"),
                arguments(UP.replace("1}", "1, \"timestamp\": -9223372036854775808}"), "1 too-old"),
                arguments(UP.replace("1}", "1, \"timestamp\": 9223372036854775807}"), "1 too-new"),
                arguments(UP.replace("up", "x".repeat(1 << 20)), "'__name__' has 1048576 bytes, at most"),
                arguments("[".repeat(1_000_000), "body must be an object"),
                arguments(
                        "{\"samples\": [{\"labels\": {\"a\": " + "[".repeat(1_000_000), "samples[0].labels.a must be"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void document_thatCannotBeKeptIsRefusedWithItsPlace(String document, String told) {
        Answer answer = Http.send(post(document));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("INVALID");
        assertThat(answer.json().getString("detail")).contains(told);
        assertThat(StoredSeries.logRows(tenant)).isZero();
    }

    @Test
    void requests_thatHttpRefusesAreToldByStatus() {
        assertThat(Http.send(Http.to(PATH, tenant.editor())).status()).isEqualTo(405);
        assertThat(Http.send(Http.postJson(PATH, tenant.viewer(), UP)).status()).isEqualTo(403);
        assertThat(Http.send(Http.postJson(PATH, "Bearer nonsense", UP)).status())
                .isEqualTo(401);
        assertThat(Http.send(post(UP).setHeader("Content-Type", "text/plain")).status())
                .isEqualTo(415);
        assertThat(Http.send(post(UP).header("Content-Encoding", "br")).status())
                .isEqualTo(415);
    }

    private JsonObject kept(String document) {
        Answer answer = Http.send(post(document));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private HttpRequest.Builder post(String document) {
        return Http.postJson(PATH, tenant.editor(), document);
    }

    private HttpRequest.Builder gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Http.to(PATH, tenant.editor())
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray()));
    }
}
