package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.belvedere.grpc.v1.IngestBatch;
import io.belvedere.grpc.v1.IngestReceipt;
import io.belvedere.grpc.v1.IngestRequest;
import io.belvedere.grpc.v1.IngestResponse;
import io.belvedere.grpc.v1.IngestServiceGrpc;
import io.belvedere.grpc.v1.IngestStart;
import io.belvedere.grpc.v1.Label;
import io.belvedere.grpc.v1.RefusalReason;
import io.belvedere.grpc.v1.RefusedSamples;
import io.belvedere.grpc.v1.SeriesDefinition;
import io.belvedere.grpc.v1.SeriesSamples;
import io.belvedere.grpc.v1.WriteRequest;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Streams of samples, as a client sees them that only has the proto files. */
@ExtendWith(ArquillianExtension.class)
class GrpcIngestIT {

    private static final Duration PROMPTLY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
    }

    @AfterEach
    void reopen() {
        TestServer.databaseDoor().reopen();
    }

    private IngestServiceGrpc.IngestServiceBlockingStub unary(String authorization) {
        return IngestServiceGrpc.newBlockingStub(Grpc.channel(authorization))
                .withWaitForReady()
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private BlockingClientCall<IngestRequest, IngestResponse> open(String authorization) {
        return IngestServiceGrpc.newBlockingV2Stub(Grpc.channel(authorization))
                .withWaitForReady()
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .ingest();
    }

    private static IngestRequest start(String producer) {
        return IngestRequest.newBuilder()
                .setStart(IngestStart.newBuilder().setProducer(producer))
                .build();
    }

    /** One sample of each of two series, now. */
    private static IngestRequest batch(long sequence) {
        IngestBatch.Builder batch =
                IngestBatch.newBuilder().setSequence(sequence).setBaseTimeMillis(System.currentTimeMillis());
        for (int number = 0; number < 2; number++) {
            if (sequence == 1) {
                batch.addNewSeries(SeriesDefinition.newBuilder()
                        .setNumber(number)
                        .addLabels(label("__name__", "it_requests_total"))
                        .addLabels(label("instance", "host-" + number)));
            }
            batch.addSeries(number).addTimeOffsetsMillis(0).addValues((double) sequence);
        }
        return IngestRequest.newBuilder().setBatch(batch).build();
    }

    private static Label label(String name, String value) {
        return Label.newBuilder().setName(name).setValue(value).build();
    }

    private static SeriesSamples sample(String metric) {
        return SeriesSamples.newBuilder()
                .addLabels(label("__name__", metric))
                .addTimesMillis(System.currentTimeMillis())
                .addValues(1)
                .build();
    }

    @Test
    void stream_answersEachBatchAndEndsWithItsClient() throws Exception {
        BlockingClientCall<IngestRequest, IngestResponse> stream = open(tenant.editor());
        for (int sequence = 1; sequence <= 5; sequence++) {
            stream.write(batch(sequence));
        }
        stream.halfClose();

        for (int sequence = 1; sequence <= 5; sequence++) {
            assertThat(stream.read().getReceipt())
                    .isEqualTo(IngestReceipt.newBuilder()
                            .setSequence(sequence)
                            .setKept(2)
                            .build());
        }
        assertThat(stream.read()).isNull();
        assertThat(StoredSeries.count(tenant, "it_requests_total")).isEqualTo(2);
        assertThat(StoredSeries.logRows(tenant)).isPositive();
    }

    @Test
    void producer_isKeptOnceOverStreams() throws Exception {
        BlockingClientCall<IngestRequest, IngestResponse> first = open(tenant.editor());
        IngestRequest batch = batch(1);
        first.write(start("till-7"));
        assertThat(first.read().getStarted().getLastSequence()).isZero();
        first.write(batch);
        assertThat(first.read().getReceipt().getKept()).isEqualTo(2);
        first.cancel("as if the network had gone", null);

        BlockingClientCall<IngestRequest, IngestResponse> second = open(tenant.editor());
        second.write(start("till-7"));
        assertThat(second.read().getStarted().getLastSequence()).isEqualTo(1);
        second.write(batch);
        assertThat(second.read().getReceipt().getAlreadyKept()).isTrue();
        second.write(batch(2));
        assertThat(second.read().getReceipt().getKept()).isEqualTo(2);
        second.halfClose();

        BlockingClientCall<IngestRequest, IngestResponse> ofAnother =
                open(TestTenant.create().editor());
        ofAnother.write(start("till-7"));
        assertThat(ofAnother.read().getStarted().getLastSequence()).isZero();
        ofAnother.halfClose();
    }

    @Test
    void mistake_isToldByFieldAndBatch() throws Exception {
        BlockingClientCall<IngestRequest, IngestResponse> stream = open(tenant.editor());
        stream.write(batch(1));
        stream.write(batch(1));

        assertThat(stream.read().getReceipt().getKept()).isEqualTo(2);
        GrpcRefusal refusal = end(stream);
        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("sequence");
        assertThat(refusal.details()).containsEntry("sequence", "1");
    }

    @Test
    void viewer_isRefused() {
        GrpcRefusal ofWrite = Grpc.refusal(() -> unary(tenant.viewer())
                .write(WriteRequest.newBuilder().addSeries(sample("up")).build()));

        assertThat(ofWrite.code()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(end(open(tenant.viewer())).code()).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    @Test
    void write_keepsWhatIsProperAndRefusesTheRest() {
        WriteRequest request = WriteRequest.newBuilder()
                .setProducer("script")
                .setSequence(1)
                .addSeries(sample("up"))
                .addSeries(sample(""))
                .build();

        IngestReceipt first = unary(tenant.editor()).write(request).getReceipt();
        IngestReceipt second = unary(tenant.editor()).write(request).getReceipt();

        assertThat(first.getKept()).isEqualTo(1);
        assertThat(first.getRefusedList())
                .extracting(RefusedSamples::getReason)
                .containsExactly(RefusalReason.REFUSAL_REASON_LABELS);
        assertThat(second.getAlreadyKept()).isTrue();
    }

    @Test
    void outage_endsTheStreamPromptlyAndLosesNothing() throws Exception {
        BlockingClientCall<IngestRequest, IngestResponse> stream = open(tenant.editor());
        IngestRequest unanswered = batch(2);
        stream.write(start("till-7"));
        stream.read();
        stream.write(batch(1));
        stream.read();

        TestServer.databaseDoor().shut();
        long begun = System.nanoTime();
        stream.write(unanswered);
        GrpcRefusal refusal = end(stream);

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMPTLY);
        TestServer.databaseDoor().reopen();
        IngestReceipt receipt = sendUntilServed(unanswered);
        assertThat(receipt.getKept()).isEqualTo(2);
        assertThat(receipt.getAlreadyKept()).isFalse();
    }

    /** What a client does: a new stream for what was not answered, the series said again, until one takes it. */
    private IngestReceipt sendUntilServed(IngestRequest unanswered) throws InterruptedException {
        IngestRequest again = unanswered.toBuilder()
                .setBatch(unanswered.getBatch().toBuilder()
                        .addAllNewSeries(batch(1).getBatch().getNewSeriesList()))
                .build();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            BlockingClientCall<IngestRequest, IngestResponse> stream = open(tenant.editor());
            try {
                stream.write(start("till-7"));
                assertThat(stream.read().getStarted().getLastSequence()).isEqualTo(1);
                stream.write(again);
                IngestReceipt receipt = stream.read().getReceipt();
                stream.halfClose();
                return receipt;
            } catch (StatusException unavailable) {
                assertThat(unavailable.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            }
        }
        throw new AssertionError("not served again in time");
    }

    /** How the server ends the stream, which it has to. */
    private static GrpcRefusal end(BlockingClientCall<IngestRequest, IngestResponse> stream) {
        StatusException ended =
                Objects.requireNonNull(catchThrowableOfType(StatusException.class, stream::read), "not refused");
        return GrpcRefusal.of(ended.getStatus().asRuntimeException(ended.getTrailers()));
    }
}
