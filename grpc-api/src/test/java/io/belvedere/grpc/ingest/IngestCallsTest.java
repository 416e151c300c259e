package io.belvedere.grpc.ingest;

import static io.belvedere.grpc.ingest.TestStream.aBatch;
import static io.belvedere.grpc.ingest.TestStream.up;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RetryInfo;
import io.belvedere.grpc.testing.EndpointServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.IngestReceipt;
import io.belvedere.grpc.v1.IngestRequest;
import io.belvedere.grpc.v1.IngestResponse;
import io.belvedere.grpc.v1.IngestServiceGrpc;
import io.belvedere.grpc.v1.IngestStarted;
import io.belvedere.grpc.v1.RefusalReason;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.settings.Settings;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestCallsTest {

    private static final int MAX_IN_FLIGHT = 3;

    private static final MethodDescriptor<InputStream, IngestResponse> BYTES =
            IngestServiceGrpc.getIngestMethod().toBuilder(
                            new Bytes(), IngestServiceGrpc.getIngestMethod().getResponseMarshaller())
                    .build();

    private final GatedIngestService gated = new GatedIngestService();
    private final InMemoryIngestService memory = gated.kept;
    private final EndpointServer server = new EndpointServer(endpoint(memory));
    private final EndpointServer gatedServer = new EndpointServer(endpoint(gated));

    private static IngestEndpoint endpoint(io.belvedere.ingest.IngestService ingest) {
        Map<String, String> settings =
                Map.of("belvedere.grpc.ingest.max-batches-in-flight", Integer.toString(MAX_IN_FLIGHT));
        return new IngestEndpoint(ingest, new Settings(key -> Optional.ofNullable(settings.get(key))), Runnable::run);
    }

    @AfterEach
    void stop() {
        server.close();
        gatedServer.close();
    }

    @Test
    void batch_isAnsweredWithItsReceipt() {
        memory.willAnswer(new Receipt(
                2,
                List.of(
                        new RefusedSamples(Reason.RATE_LIMIT, 3, "too many"),
                        new RefusedSamples(Reason.TOO_OLD, 1, "old")),
                false,
                Duration.ofMillis(1_500)));

        TestStream stream = TestStream.open(server).send(1);

        assertThat(stream.answers()).hasSize(1);
        IngestReceipt receipt = stream.receipt(0);
        assertThat(receipt.getSequence()).isEqualTo(1);
        assertThat(receipt.getKept()).isEqualTo(2);
        assertThat(receipt.getRefusedList())
                .extracting(refused -> refused.getReason() + " " + refused.getCount() + " " + refused.getExample() + " "
                        + refused.getWorthRepeating())
                .containsExactly(
                        RefusalReason.REFUSAL_REASON_RATE_LIMIT + " 3 too many true",
                        RefusalReason.REFUSAL_REASON_TOO_OLD + " 1 old false");
        assertThat(receipt.getAlreadyKept()).isFalse();
        assertThat(receipt.getRetryAfter().getSeconds()).isEqualTo(2);
    }

    @Test
    void labels_crossOnce() {
        TestStream stream = TestStream.open(server)
                .send(aBatch(1).addNewSeries(up(0, "api")).addNewSeries(up(7, "db")));

        stream.send(aBatch(2).setSeries(0, 7));

        assertThat(memory.lastLines()).containsExactly("up{job=\"db\"} 1.0 @1000");
    }

    @Test
    void stream_endsWhenItsClientHasEndedAndAllIsAnswered() {
        TestStream stream = TestStream.open(gatedServer).send(1).send(2);
        stream.requests().onCompleted();
        gated.letGo(0);
        assertThat(stream.isOpen()).isTrue();

        gated.letGo(0);

        assertThat(stream.sequences()).containsExactly(1L, 2L);
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void stream_withoutAMessageIsNoFault() {
        TestStream stream = TestStream.open(server);

        stream.requests().onCompleted();

        assertThat(stream.answers()).isEmpty();
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void answers_leaveInTheOrderOfTheRequests() {
        TestStream stream = TestStream.open(gatedServer).send(1).send(2).send(3);

        gated.letGo(2);
        gated.letGo(1);
        assertThat(stream.sequences()).isEmpty();
        gated.letGo(0);

        assertThat(stream.sequences()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void slowService_hasNoMoreThanTheLimitToDo() {
        TestStream stream = TestStream.open(gatedServer);
        for (int sequence = 1; sequence <= 20; sequence++) {
            stream.send(sequence);
        }

        for (int sequence = 1; sequence <= 20; sequence++) {
            assertThat(gated.waitingCount()).isEqualTo(Math.min(MAX_IN_FLIGHT, 21 - sequence));
            gated.letGo(0);
        }
        assertThat(stream.sequences()).hasSize(20).isSorted();
    }

    @Test
    void slowService_takesNoAnswerAsRoomBeforeItHasLeft() {
        TestStream stream = TestStream.open(gatedServer);
        for (int sequence = 1; sequence <= 20; sequence++) {
            stream.send(sequence);
        }

        gated.letGo(2);
        gated.letGo(1);

        assertThat(gated.waitingCount()).isEqualTo(1);
        assertThat(stream.sequences()).isEmpty();
    }

    @Test
    void clientThatReadsNoAnswers_isNotRead() {
        TestStream stream = TestStream.open(server.editor(IngestServiceGrpc::newStub), 1);
        for (int sequence = 1; sequence <= 20; sequence++) {
            stream.send(sequence);
        }
        // What had been asked for before the first answer could not be sent comes in yet.
        assertThat(memory.batches()).hasSizeBetween(1, MAX_IN_FLIGHT);

        stream.requests().request(TestStream.READS_ALL);

        assertThat(memory.batches()).hasSize(20);
        assertThat(stream.sequences()).hasSize(20).isSorted();
    }

    @Test
    void producer_hasOneBatchAtATimeHandedOver() {
        TestStream stream = TestStream.open(gatedServer).start("p");

        stream.send(1).send(2).send(3);

        assertThat(gated.waitingCount()).isEqualTo(1);
        gated.letGo(0);
        gated.letGo(0);
        assertThat(stream.sequences()).containsExactly(1L, 2L);
    }

    @Test
    void producer_isReadNoFurtherThanTheLimit() {
        TestStream stream = TestStream.open(gatedServer).start("p");

        int sent = 0;
        while (sent < 20 && stream.requests().isReady()) {
            sent++;
            stream.send(sent);
        }

        assertThat(sent).isEqualTo(MAX_IN_FLIGHT);
        gated.letGo(0);
        assertThat(stream.requests().isReady()).isTrue();
    }

    @Test
    void producer_isToldWhereItIs() {
        TestStream.open(server).start("p").send(41).send(aBatch(42).addNewSeries(up(0, "api")));
        TestStream.open(server).start("p").send(aBatch(42).addNewSeries(up(0, "api")));

        TestStream stream = TestStream.open(server).start("p");

        assertThat(stream.answers()).hasSize(1);
        IngestStarted started = stream.answers().get(0).getStarted();
        assertThat(started.getLastSequence()).isEqualTo(42);
        assertThat(started.getMaxBatchesInFlight()).isEqualTo(MAX_IN_FLIGHT);
        assertThat(started.getMaxSamplesPerBatch()).isEqualTo(100_000);
        assertThat(started.getMaxSeries()).isEqualTo(100_000);
    }

    @Test
    void batchOfAProducerThatComesAgain_isNotKeptTwice() {
        TestStream.open(server).start("p").send(1).send(2);

        TestStream again = TestStream.open(server).start("p").send(1).send(2).send(3);

        assertThat(again.answers().subList(1, 4))
                .extracting(answer -> answer.getReceipt().getAlreadyKept())
                .containsExactly(true, true, false);
        assertThat(memory.batches()).hasSize(3);
    }

    @Test
    void batchWithoutAProducer_isTakenAgain() {
        TestStream.open(server).send(1);

        TestStream again = TestStream.open(server).send(1);

        assertThat(again.receipt(0).getAlreadyKept()).isFalse();
        assertThat(memory.batches()).hasSize(2);
    }

    @Test
    void failure_endsTheStreamBehindTheAnswersBeforeIt() {
        memory.willAnswer(new Receipt(1, List.of(), false, null));
        memory.willFail(BelvedereException.unavailable("the database is not reachable", 2));
        TestStream stream = TestStream.open(gatedServer).send(1).send(2).send(3);

        gated.letGo(0);
        gated.letGo(0);

        assertThat(stream.sequences()).containsExactly(1L);
        Refusal refusal = stream.refusal();
        assertThat(refusal.code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(refusal.status().getDescription()).isEqualTo("batch 2: the database is not reachable");
        assertThat(refusal.errorInfo().getMetadataMap()).containsEntry("sequence", "2");
        assertThat(refusal.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
                .isEqualTo(2);
    }

    @Test
    void failure_ofAProducersBatchLeavesNoLaterOneToBeKept() {
        memory.willFail(BelvedereException.unavailable("the database is not reachable", 2));
        TestStream failed = TestStream.open(server).start("p");

        failed.send(1);
        assertThat(failed.refusal().code()).isEqualTo(Status.Code.UNAVAILABLE);
        TestStream again = TestStream.open(server).start("p").send(1).send(2);

        assertThat(again.answers().get(0).getStarted().getLastSequence()).isZero();
        assertThat(again.receipt(1).getAlreadyKept()).isFalse();
        assertThat(memory.batches()).hasSize(2);
    }

    @Test
    void failureWithBatchesBehindIt_dropsThoseOfTheProducer() {
        memory.willFail(BelvedereException.unavailable("the database is not reachable", 2));
        TestStream stream =
                TestStream.open(gatedServer).start("p").send(1).send(2).send(3);

        gated.letGo(0);

        assertThat(stream.refusal().code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(gated.waitingCount()).isZero();
        assertThat(memory.batches()).isEmpty();
    }

    @Test
    void fullNode_saysWhenToComeAgain() {
        memory.willFail(
                new BelvedereException(Problem.LIMIT_EXCEEDED, "the node is full", Map.of("retryAfterSeconds", "5")));

        Refusal refusal = TestStream.open(server).send(1).refusal();

        assertThat(refusal.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
                .isEqualTo(5);
    }

    @Test
    void faultOfOurs_isToldByRequestIdAlone() {
        memory.willFail(new IllegalStateException("secret"));

        Refusal refusal = TestStream.open(server).send(1).refusal();

        assertThat(refusal.code()).isEqualTo(Status.Code.INTERNAL);
        assertThat(refusal.status().getDescription())
                .doesNotContain("secret")
                .contains(String.valueOf(refusal.trailer("x-request-id")));
    }

    @Test
    void mistake_endsTheStreamBehindTheAnswersBeforeIt() {
        TestStream stream =
                TestStream.open(gatedServer).send(1).send(2).send(aBatch(3).setSeries(0, 9));
        assertThat(stream.isOpen()).isTrue();

        gated.letGo(0);
        gated.letGo(0);

        assertThat(stream.sequences()).containsExactly(1L, 2L);
        Refusal refusal = stream.refusal();
        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("series");
        assertThat(refusal.errorInfo().getMetadataMap()).containsEntry("sequence", "3");
    }

    @Test
    void mistake_leavesWhatComesBehindItAlone() {
        TestStream stream = TestStream.open(gatedServer)
                .send(1)
                .send(aBatch(2).clearValues())
                .send(3);

        assertThat(gated.waitingCount()).isEqualTo(1);
        gated.letGo(0);

        assertThat(stream.sequences()).containsExactly(1L);
        assertThat(memory.batches()).hasSize(1);
    }

    @Test
    void start_mustBeTheFirstMessage() {
        Refusal refusal = TestStream.open(server).send(1).start("p").refusal();

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("start");
    }

    @Test
    void start_namesAProducer() {
        assertThat(TestStream.open(server).start(" ").refusal().fields()).containsExactly("producer");
        assertThat(TestStream.open(server).start("p".repeat(201)).refusal().fields())
                .containsExactly("producer");
    }

    @Test
    void emptyMessage_isInvalid() {
        TestStream stream = TestStream.open(server);

        stream.requests().onNext(IngestRequest.getDefaultInstance());

        assertThat(stream.refusal().fields()).containsExactly("message");
    }

    @Test
    void sequences_mustRise() {
        assertThat(TestStream.open(server).send(0).refusal().fields()).containsExactly("sequence");
        assertThat(TestStream.open(server).send(1).send(1).refusal().fields()).containsExactly("sequence");
        assertThat(TestStream.open(server).send(1).send(Long.MAX_VALUE).sequences())
                .containsExactly(1L, Long.MAX_VALUE);
    }

    @Test
    void clientThatHasGone_leavesNothingToHandOver() throws InterruptedException {
        TestStream stream =
                TestStream.open(gatedServer).start("p").send(1).send(2).send(3);

        stream.requests().cancel("gone", null);
        gated.letGo(0);

        assertThat(memory.batches()).hasSize(1);
        assertThat(gated.waitingCount()).isZero();
        assertThat(gatedServer.monitor.next().problem()).isEqualTo(Problem.DEADLINE);
    }

    @Test
    void streamOverItsDeadline_ends() throws InterruptedException {
        TestStream stream = TestStream.open(
                gatedServer.editor(IngestServiceGrpc::newStub).withDeadlineAfter(Duration.ofMillis(50)),
                TestStream.READS_ALL);

        assertThat(gatedServer.monitor.next().problem()).isEqualTo(Problem.DEADLINE);
        assertThat(stream.refusal(5).code()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    }

    @Test
    void brokenBytes_endAStreamWithAnswersOutstanding() throws InterruptedException {
        ClientCall<InputStream, IngestResponse> call =
                gatedServer.channelOfEditor().newCall(BYTES, CallOptions.DEFAULT);
        CompletableFuture<Status> end = new CompletableFuture<>();
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        end.complete(status);
                    }
                },
                new Metadata());
        call.request(10);
        IngestRequest proper = IngestRequest.newBuilder()
                .setBatch(aBatch(1).addNewSeries(up(0, "api")))
                .build();

        call.sendMessage(new ByteArrayInputStream(proper.toByteArray()));
        call.sendMessage(new ByteArrayInputStream(new byte[] {(byte) 0xff, 1, 2, 3}));
        gated.letGo(0);

        assertThat(end.getNow(Status.OK).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(memory.batches()).hasSize(1);
        assertThat(gatedServer.monitor.next().problem()).isEqualTo(Problem.INVALID);
    }

    @Test
    void stoppingServer_answersWhatCameInAndSendsTheClientElsewhere() {
        TestStream stream = TestStream.open(gatedServer).start("p").send(1).send(2);

        gatedServer.catalog.close();
        stream.send(3);
        assertThat(stream.isOpen()).isTrue();
        gated.letGo(0);
        gated.letGo(0);

        assertThat(stream.sequences()).containsExactly(1L, 2L);
        assertThat(stream.refusal().code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(stream.refusal().detail(RetryInfo.class)).isPresent();
        assertThat(memory.batches()).hasSize(2);
    }

    @Test
    void stoppingServer_beginsNoStream() {
        server.catalog.close();

        assertThat(TestStream.open(server).refusal().code()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void stoppingServer_letsAStreamThatItsClientHasEndedEndWell() {
        TestStream stream = TestStream.open(gatedServer).send(1);
        stream.requests().onCompleted();

        gatedServer.catalog.close();
        gated.letGo(0);

        assertThat(stream.isCompleted()).isTrue();
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<InputStream> {
        @Override
        public InputStream stream(InputStream message) {
            return message;
        }

        @Override
        public InputStream parse(InputStream message) {
            return message;
        }
    }
}
