package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.belvedere.it.server.ShippedEar;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OTLP over HTTP against the server that ships, byte by byte. */
@ExtendWith(ArquillianExtension.class)
class OtlpHttpIT {

    private static final String PATH = "/v1/metrics";
    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";

    private TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
    }

    private static ExportMetricsServiceRequest request(NumberDataPoint... points) {
        return ExportMetricsServiceRequest.newBuilder()
                .addResourceMetrics(ResourceMetrics.newBuilder()
                        .addScopeMetrics(ScopeMetrics.newBuilder()
                                .addMetrics(Metric.newBuilder()
                                        .setName("queue.length")
                                        .setGauge(Gauge.newBuilder().addAllDataPoints(Arrays.asList(points))))))
                .build();
    }

    private static NumberDataPoint point() {
        return NumberDataPoint.newBuilder()
                .setTimeUnixNano(Instant.now().toEpochMilli() * 1_000_000)
                .setAsDouble(5)
                .build();
    }

    private static byte[] json(ExportMetricsServiceRequest request) {
        try {
            return JsonFormat.printer().print(request).getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException failure) {
            throw new AssertionError(failure);
        }
    }

    private HttpRequest.Builder post(String type, byte[] body) {
        return Http.to(PATH, tenant.editor()).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    @Test
    void protobuf_isTaken() {
        Answer answer = Http.send(post(PROTOBUF, request(point()).toByteArray()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(PROTOBUF);
        assertThat(StoredSeries.count(tenant, "queue_length")).isEqualTo(1);
    }

    @Test
    void json_isTaken() {
        Answer answer = Http.send(post(JSON, json(request(point()))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(StoredSeries.count(tenant, "queue_length")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROTOBUF, JSON})
    void gzip_isTaken(String type) {
        byte[] body =
                type.equals(JSON) ? json(request(point())) : request(point()).toByteArray();

        Answer answer = Http.send(post(type, gzip(body)).header("Content-Encoding", "gzip"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(StoredSeries.count(tenant, "queue_length")).isEqualTo(1);
    }

    @Test
    void pointsThatCannotBeKept_areCounted() {
        Answer answer = Http.send(post(JSON, json(request(point(), NumberDataPoint.getDefaultInstance()))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonObject("partialSuccess").getString("rejectedDataPoints"))
                .isEqualTo("1");
    }

    @Test
    void malformedJson_isTheSendersFault() {
        Answer answer = Http.send(post(JSON, "{\"resourceMetrics\": [".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getInt("code")).isEqualTo(3);
    }

    @Test
    void otherTypes_areRefused() {
        Answer answer = Http.send(post("text/plain", new byte[] {'x'}));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Accept-Post")).contains(PROTOBUF, JSON);
    }

    @Test
    void bombs_areRefused() {
        Answer answer = Http.send(post(PROTOBUF, gzip(new byte[64 << 20])).header("Content-Encoding", "gzip"));

        answer.assertClean();
        assertThat(answer.status()).isIn(400, 413);
    }

    @Test
    void noise_isNeverAFaultOfTheServer() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] message = request(point(), point()).toByteArray();
        for (int round = 0; round < 100; round++) {
            byte[] broken = Arrays.copyOf(message, 1 + random.nextInt(message.length));
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));

            Answer answer = Http.send(post(PROTOBUF, broken));

            assertThat(answer.status()).as("seed %d: %s", seed, answer.body()).isIn(200, 400);
        }
    }

    @Test
    void viewers_areRefused() {
        Answer answer = Http.send(Http.to(PATH, tenant.viewer())
                .header("Content-Type", PROTOBUF)
                .POST(BodyPublishers.ofByteArray(request(point()).toByteArray())));

        assertThat(answer.status()).isEqualTo(403);
    }
}
