package io.belvedere.grpc.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.rpc.RetryInfo;
import io.belvedere.grpc.testing.FakeAuthenticator;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc.MetricsServiceBlockingStub;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtlpCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final MetricsServiceBlockingStub metrics = server.editor(MetricsServiceGrpc::newBlockingStub);

    @AfterEach
    void stop() {
        server.close();
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

    private static NumberDataPoint point(double value) {
        return NumberDataPoint.newBuilder()
                .setTimeUnixNano(1_000_000_000)
                .setAsDouble(value)
                .build();
    }

    @Test
    void export_storesTheSamples() {
        assertThat(metrics.export(request(point(5)))).isEqualTo(ExportMetricsServiceResponse.getDefaultInstance());
        assertThat(server.ingest.lastLines()).containsExactly("queue_length 5.0 @1000");
    }

    @Test
    void export_ofACompressedMessageStoresTheSamples() {
        metrics.withCompression("gzip").export(request(point(5)));

        assertThat(server.ingest.lastLines()).containsExactly("queue_length 5.0 @1000");
    }

    @Test
    void partialSuccess_countsThePoints() {
        ExportMetricsServiceResponse answer = metrics.export(request(point(5), NumberDataPoint.getDefaultInstance()));

        assertThat(answer.getPartialSuccess().getRejectedDataPoints()).isEqualTo(1);
        assertThat(answer.getPartialSuccess().getErrorMessage()).contains("a point has no value");
    }

    @Test
    void limit_isToBeTriedAgainAfterATime() throws InterruptedException {
        server.ingest.willAnswer(new Receipt(
                0, List.of(new RefusedSamples(Reason.RATE_LIMIT, 1, "too fast")), false, Duration.ofSeconds(7)));

        Refusal refusal = Refusal.of(() -> metrics.export(request(point(5))));

        assertThat(refusal.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
                .isEqualTo(7);
        assertThat(server.monitor.next().problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
    }

    @Test
    void outage_isToBeTriedAgainAfterATime() {
        server.ingest.willFail(BelvedereException.unavailable("the database is away", 2));

        Refusal refusal = Refusal.of(() -> metrics.export(request(point(5))));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(refusal.status().getDescription()).isEqualTo("the database is away");
        assertThat(refusal.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
                .isEqualTo(2);
    }

    @Test
    void fault_isToldByItsIdAlone() {
        server.ingest.willFail(new IllegalStateException("secret"));

        Refusal refusal = Refusal.of(() -> metrics.export(request(point(5))));

        assertThat(refusal.code()).isEqualTo(Status.Code.INTERNAL);
        assertThat(refusal.status().getDescription()).doesNotContain("secret");
    }

    @Test
    void anonymous_isRefused() {
        Refusal refusal = Refusal.of(
                () -> MetricsServiceGrpc.newBlockingStub(server.channel).export(request(point(5))));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(server.ingest.batches()).isEmpty();
    }

    @Test
    void answer_waitsForTheStoreButNoThreadDoes() throws Exception {
        server.ingest.hold();
        ListenableFuture<ExportMetricsServiceResponse> answer = MetricsServiceGrpc.newFutureStub(server.channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                        InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION)))
                .export(request(point(5)));
        while (server.ingest.heldCount() == 0) {
            Thread.onSpinWait();
        }

        assertThat(answer.isDone()).isFalse();
        server.ingest.letGoOne();
        assertThat(answer.get()).isEqualTo(ExportMetricsServiceResponse.getDefaultInstance());
    }

    @Test
    void brokenMessages_areTheCallersFault() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] message = request(point(5)).toByteArray();
        for (int round = 0; round < 300; round++) {
            byte[] broken = Arrays.copyOf(message, 1 + random.nextInt(message.length));
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                send(broken);
            } catch (StatusRuntimeException refused) {
                assertThat(refused.getStatus().getCode()).as("seed %d", seed).isEqualTo(Status.Code.INVALID_ARGUMENT);
            }
        }
        assertThatThrownBy(() -> send(new byte[] {0x0a, 0x7f})).isInstanceOf(StatusRuntimeException.class);
    }

    private void send(byte[] message) {
        MethodDescriptor<byte[], byte[]> method = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(MetricsServiceGrpc.getExportMethod().getFullMethodName())
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
        ClientCalls.blockingUnaryCall(
                ClientInterceptors.intercept(
                        server.channel,
                        MetadataUtils.newAttachHeadersInterceptor(
                                InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION))),
                method,
                CallOptions.DEFAULT,
                message);
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
