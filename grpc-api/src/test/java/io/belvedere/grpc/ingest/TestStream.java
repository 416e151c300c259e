package io.belvedere.grpc.ingest;

import io.belvedere.grpc.testing.EndpointServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.IngestBatch;
import io.belvedere.grpc.v1.IngestReceipt;
import io.belvedere.grpc.v1.IngestRequest;
import io.belvedere.grpc.v1.IngestResponse;
import io.belvedere.grpc.v1.IngestServiceGrpc;
import io.belvedere.grpc.v1.IngestStart;
import io.belvedere.grpc.v1.Label;
import io.belvedere.grpc.v1.SeriesDefinition;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The client's end of a stream, with all that it was told. */
final class TestStream implements ClientResponseObserver<IngestRequest, IngestResponse> {

    static final int READS_ALL = Integer.MAX_VALUE;

    private final int answersAtFirst;
    private final List<IngestResponse> answers = new CopyOnWriteArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private @Nullable ClientCallStreamObserver<IngestRequest> requests;

    private TestStream(int answersAtFirst) {
        this.answersAtFirst = answersAtFirst;
    }

    static TestStream open(EndpointServer server) {
        return open(server.editor(IngestServiceGrpc::newStub), READS_ALL);
    }

    /** Takes so many answers in and no more until it is told to. */
    static TestStream open(IngestServiceGrpc.IngestServiceStub stub, int answersAtFirst) {
        TestStream stream = new TestStream(answersAtFirst);
        stub.ingest(stream);
        return stream;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<IngestRequest> newRequests) {
        requests = newRequests;
        newRequests.disableAutoRequestWithInitial(answersAtFirst);
    }

    @Override
    public void onNext(IngestResponse answer) {
        answers.add(answer);
        arrivals.release();
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
        end.complete(null);
    }

    TestStream start(String producer) {
        requests()
                .onNext(IngestRequest.newBuilder()
                        .setStart(IngestStart.newBuilder().setProducer(producer))
                        .build());
        return this;
    }

    TestStream send(IngestBatch.Builder batch) {
        requests().onNext(IngestRequest.newBuilder().setBatch(batch).build());
        return this;
    }

    /** A batch of the sample 1.0 at 1000 ms of the series that the stream has as 0, which the first batch says. */
    TestStream send(long sequence) {
        return send(sequence == 1 ? aBatch(sequence).addNewSeries(up(0, "api")) : aBatch(sequence));
    }

    static IngestBatch.Builder aBatch(long sequence) {
        return IngestBatch.newBuilder()
                .setSequence(sequence)
                .addSeries(0)
                .addTimeOffsetsMillis(1_000)
                .addValues(1);
    }

    static SeriesDefinition up(int number, String job) {
        return SeriesDefinition.newBuilder()
                .setNumber(number)
                .addLabels(label("__name__", "up"))
                .addLabels(label("job", job))
                .build();
    }

    static Label label(String name, String value) {
        return Label.newBuilder().setName(name).setValue(value).build();
    }

    ClientCallStreamObserver<IngestRequest> requests() {
        return Objects.requireNonNull(requests);
    }

    List<IngestResponse> answers() {
        return answers;
    }

    IngestReceipt receipt(int index) {
        return answers.get(index).getReceipt();
    }

    /** Of the receipts that have come. */
    List<Long> sequences() {
        return answers.stream()
                .filter(IngestResponse::hasReceipt)
                .map(answer -> answer.getReceipt().getSequence())
                .toList();
    }

    boolean isCompleted() {
        return end.isDone() && !end.isCompletedExceptionally();
    }

    boolean isOpen() {
        return !end.isDone();
    }

    /** How the stream ended; it has to have. */
    Refusal refusal() {
        return refusal(0);
    }

    /** How the stream ended, or does within so many seconds. */
    Refusal refusal(int seconds) {
        return Refusal.of(() -> {
            try {
                end.get(seconds, TimeUnit.SECONDS);
            } catch (ExecutionException ended) {
                throw (StatusRuntimeException) Objects.requireNonNull(ended.getCause());
            }
        });
    }

    /** Waits until so many answers have come. */
    void awaitAnswers(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            if (!arrivals.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new AssertionError("no answer has come");
            }
        }
    }

    /** Waits until the stream has ended well. */
    void awaitCompletion(int seconds) throws Exception {
        end.get(seconds, TimeUnit.SECONDS);
    }
}
