package io.belvedere.rest.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.http.HttpRefusal;
import io.belvedere.http.ProblemDocument;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.metric.LabelLimits;
import io.belvedere.otlp.OtlpSettings;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.rest.ingest.Answer;
import io.belvedere.rest.ingest.Post;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.tenant.TenantId;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpMetricsTest {

    private static final Caller EDITOR = new Caller(new TenantId("acme"), "agent", Role.EDITOR);
    private static final int MAX_BYTES = 100_000;

    private final InMemoryIngestService ingest = new InMemoryIngestService();
    private final OtlpMetrics metrics =
            new OtlpMetrics(ingest, OtlpSettings.DEFAULTS, new IngestLimits(LabelLimits.DEFAULTS, MAX_BYTES));

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
                .setTimeUnixNano(1_000_000_000)
                .setAsDouble(5)
                .addAttributes(KeyValue.newBuilder()
                        .setKey("way")
                        .setValue(AnyValue.newBuilder().setStringValue("in")))
                .build();
    }

    private static byte[] bytes(Encoding encoding, ExportMetricsServiceRequest request) {
        try {
            return encoding == Encoding.PROTOBUF
                    ? request.toByteArray()
                    : JsonFormat.printer().print(request).getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException failure) {
            throw new AssertionError(failure);
        }
    }

    private Answer post(Encoding encoding, ExportMetricsServiceRequest request) {
        return post(encoding.mediaType(), "", bytes(encoding, request));
    }

    private Answer post(String contentType, String contentEncoding, byte[] body) {
        return metrics.take(new Post(EDITOR, contentType, contentEncoding, null, body))
                .toCompletableFuture()
                .join();
    }

    private static byte[] body(Answer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(RequestId.ofHeader("test"), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
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

    @ParameterizedTest
    @EnumSource
    void metrics_areKept(Encoding encoding) {
        Answer answer = post(encoding, request(point()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo(encoding.mediaType());
        assertThat(answer.problem()).isNull();
        assertThat(ingest.lastLines()).containsExactly("queue_length{way=\"in\"} 5.0 @1000");
    }

    @ParameterizedTest
    @EnumSource
    void metrics_mayBeGzip(Encoding encoding) {
        Answer answer = post(encoding.mediaType(), "gzip", gzip(bytes(encoding, request(point()))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ingest.batches()).hasSize(1);
    }

    @Test
    void contentType_mayHaveParameters() {
        assertThat(post("Application/JSON; charset=utf-8", "", bytes(Encoding.JSON, request(point())))
                        .mediaType())
                .isEqualTo("application/json");
    }

    @Test
    void success_isAnEmptyMessage() {
        assertThat(body(post(Encoding.PROTOBUF, request(point())))).isEmpty();
        assertThat(new String(body(post(Encoding.JSON, request(point()))), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    @Test
    void partialSuccess_isToldInProtobuf() throws InvalidProtocolBufferException {
        Answer answer = post(Encoding.PROTOBUF, request(point(), NumberDataPoint.getDefaultInstance()));

        ExportMetricsServiceResponse response = ExportMetricsServiceResponse.parseFrom(body(answer));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(response.getPartialSuccess().getRejectedDataPoints()).isEqualTo(1);
        assertThat(response.getPartialSuccess().getErrorMessage()).contains("a point has no value");
    }

    @Test
    void partialSuccess_isToldInJson() {
        Answer answer = post(Encoding.JSON, request(point(), NumberDataPoint.getDefaultInstance()));

        assertThat(new String(body(answer), StandardCharsets.UTF_8))
                .isEqualTo("{\"partialSuccess\":{\"rejectedDataPoints\":\"1\",\"errorMessage\":"
                        + "\"1 of 2 samples were not kept: 1 unsupported (first: a point has no value)\"}}");
    }

    @Test
    void turn_isPassedOn() {
        Post post = new Post(
                EDITOR,
                "application/x-protobuf",
                "",
                new ProducerTurn("p", 1),
                request(point()).toByteArray());
        metrics.take(post);

        Answer again = metrics.take(post).toCompletableFuture().join();

        assertThat(again.status()).isEqualTo(200);
        assertThat(ingest.batches()).hasSize(1);
    }

    @Test
    void limit_failsForTheServletToTell() {
        ingest.willAnswer(new Receipt(
                0, List.of(new RefusedSamples(Reason.RATE_LIMIT, 1, "too fast")), false, Duration.ofSeconds(7)));

        assertThatThrownBy(() -> post(Encoding.JSON, request(point())))
                .cause()
                .isInstanceOfSatisfying(BelvedereException.class, told -> {
                    assertThat(told.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
                    assertThat(told.details()).containsEntry("retryAfterSeconds", "7");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/grpc", "application/protobuf", "application/jsonx"})
    void otherTypes_areRefused(String contentType) {
        assertThatThrownBy(() -> post(contentType, "", new byte[0]))
                .isInstanceOfSatisfying(HttpRefusal.class, refusal -> {
                    assertThat(refusal.document().status()).isEqualTo(415);
                    assertThat(refusal.headers())
                            .containsEntry("Accept-Post", "application/x-protobuf or application/json");
                });
    }

    @Test
    void otherEncodings_areRefused() {
        assertThatThrownBy(() -> post("application/json", "br", new byte[0]))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> assertThat(refusal.document().status()).isEqualTo(415));
    }

    @ParameterizedTest
    @EnumSource
    void bombs_areRefused(Encoding encoding) {
        assertThatThrownBy(() -> post(encoding.mediaType(), "gzip", gzip(new byte[MAX_BYTES + 1])))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> assertThat(refusal.document().status()).isEqualTo(413));
    }

    @Test
    void failure_isAStatusOfTheProtocolInProtobuf() throws InvalidProtocolBufferException {
        Answer answer = failed("application/x-protobuf", BelvedereException.unavailable("the database is away", 3));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "3");
        assertThat(answer.problem()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(answer.mediaType()).isEqualTo("application/x-protobuf");
        Status status = Status.parseFrom(body(answer));
        assertThat(status.getCode()).isEqualTo(Code.UNAVAILABLE_VALUE);
        assertThat(status.getMessage()).isEqualTo("the database is away");
    }

    @Test
    void failure_isAStatusOfTheProtocolInJson() {
        Answer answer = failed("application/json", BelvedereException.invalid("body", "is \"bad\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).isEqualTo("application/json");
        assertThat(new String(body(answer), StandardCharsets.UTF_8))
                .isEqualTo("{\"code\":3,\"message\":\"body is \\\"bad\\\"\"}");
    }

    @Test
    void failure_isAProblemForWhoSpeaksNeither() {
        assertThat(failed("text/plain", BelvedereException.invalid("body", "is bad"))
                        .mediaType())
                .isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource
    void problems_haveACodeEach(Problem problem) {
        Status status = Statuses.of(ProblemDocument.of(new BelvedereException(problem, "so")));

        assertThat(status.getCode()).isNotEqualTo(Code.OK_VALUE).isNotEqualTo(Code.UNKNOWN_VALUE);
    }

    private Answer failed(String contentType, BelvedereException failure) {
        ProblemDocument document = ProblemDocument.of(failure);
        Map<String, String> headers = document.status() == 503 ? Map.of("Retry-After", "3") : Map.of();
        return metrics.failed(new Post(EDITOR, contentType, "", null, new byte[0]), document, headers);
    }

    @ParameterizedTest
    @EnumSource
    void brokenBodies_areTheSendersFault(Encoding encoding) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] message = bytes(encoding, request(point(), point()));
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] broken = message.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            refused += isRefused(encoding, broken, seed);
        }
        for (int length = 0; length < message.length; length++) {
            refused += isRefused(encoding, Arrays.copyOf(message, length), seed);
        }
        assertThat(refused).as("seed %d", seed).isPositive();
    }

    private int isRefused(Encoding encoding, byte[] body, long seed) {
        try {
            assertThat(post(encoding.mediaType(), "", body).status())
                    .as("seed %d", seed)
                    .isEqualTo(200);
            return 0;
        } catch (BelvedereException told) {
            assertThat(told.problem()).as("seed %d", seed).isEqualTo(Problem.INVALID);
            return 1;
        }
    }

    @Test
    void brokenGzip_isTheSendersFault() {
        byte[] packed = gzip(request(point()).toByteArray());
        for (int length = 2; length < packed.length; length++) {
            byte[] broken = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> post("application/x-protobuf", "gzip", broken))
                    .isInstanceOf(BelvedereException.class);
        }
    }
}
