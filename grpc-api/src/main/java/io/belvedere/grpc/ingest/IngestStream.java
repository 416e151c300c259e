package io.belvedere.grpc.ingest;

import io.belvedere.grpc.v1.IngestRequest;
import io.belvedere.grpc.v1.IngestResponse;
import io.belvedere.problem.BelvedereException;
import io.grpc.SynchronizationContext;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a client. Everything that happens to it happens in {@code turns}, one after the other, on whatever thread it
 * comes. Answers leave in the order of the requests; the first that fails ends the stream.
 *
 * <p>A message is asked for only if the batches that have no answer yet leave room for it and the client takes its answers
 * in, so a stream never holds more than its limit. Of a producer one batch at a time is handed over: were the next one kept
 * after one that failed, the failed one would count as repeated when it comes again, and be lost.
 */
final class IngestStream implements StreamObserver<IngestRequest> {

    private static final int SECONDS_UNTIL_ANOTHER_NODE_SERVES = 1;

    private final StreamRequests requests;
    private final int maxInFlight;
    private final ServerCallStreamObserver<IngestResponse> call;
    private final Executor threads;
    private final Consumer<IngestStream> onEnd;

    private final SynchronizationContext turns = new SynchronizationContext((thread, failure) -> fail(failure));
    private final Queue<Step> waiting = new ArrayDeque<>();
    private final Queue<Step> handedOver = new ArrayDeque<>();
    private int asked;
    private boolean over;

    /** What is left to do when all has been answered; null as long as more is taken in. */
    private @Nullable Runnable ending;

    /** Begins steps and sends answers on {@code threads}. */
    IngestStream(
            StreamRequests requests,
            int maxInFlight,
            ServerCallStreamObserver<IngestResponse> call,
            Executor threads,
            Consumer<IngestStream> onEnd) {
        this.requests = requests;
        this.maxInFlight = maxInFlight;
        this.call = call;
        this.threads = threads;
        this.onEnd = onEnd;
    }

    void open() {
        call.disableAutoRequest();
        call.setOnReadyHandler(() -> turns.execute(this::advance));
        call.setOnCancelHandler(() -> turns.execute(this::forget));
        call.setOnCloseHandler(() -> turns.execute(this::forget));
        turns.execute(this::advance);
    }

    @Override
    public void onNext(IngestRequest request) {
        turns.execute(() -> take(request));
    }

    @Override
    public void onCompleted() {
        turns.execute(() -> endWith(call::onCompleted));
    }

    @Override
    public void onError(Throwable gone) {
        turns.execute(this::forget);
    }

    /** Answers what has come in, and then sends the client to another node. */
    void drain() {
        BelvedereException stopping =
                BelvedereException.unavailable("the server is stopping", SECONDS_UNTIL_ANOTHER_NODE_SERVES);
        turns.execute(() -> endWith(() -> call.onError(stopping)));
    }

    private void take(IngestRequest request) {
        asked--;
        if (ending != null) {
            return;
        }
        try {
            waiting.add(requests.read(request));
        } catch (BelvedereException refusal) {
            ending = () -> call.onError(refusal);
        }
        advance();
    }

    /** Does all that can be done now. */
    private void advance() {
        while (!over) {
            Step oldest = handedOver.peek();
            if (oldest != null && oldest.isSettled()) {
                handedOver.remove();
                answer(oldest);
            } else if (!waiting.isEmpty() && handedOver.size() < maxHandedOver()) {
                handOver(waiting.remove());
            } else {
                break;
            }
        }
        if (ending == null) {
            read();
        } else if (handedOver.isEmpty() && waiting.isEmpty()) {
            end(ending);
        }
    }

    private int maxHandedOver() {
        return requests.areOfAProducer() ? 1 : maxInFlight;
    }

    private void handOver(Step step) {
        handedOver.add(step);
        // Never on the thread that made it durable, which has others to serve.
        step.begin()
                .whenCompleteAsync((answer, failure) -> turns.execute(() -> settle(step, answer, failure)), threads);
    }

    private void settle(Step step, @Nullable IngestResponse answer, @Nullable Throwable failure) {
        step.settle(answer, failure);
        advance();
    }

    private void answer(Step step) {
        Throwable failure = step.failure();
        if (failure != null) {
            end(() -> call.onError(failure));
        } else {
            call.onNext(step.answer());
        }
    }

    private void read() {
        int room = maxInFlight - handedOver.size() - waiting.size() - asked;
        if (room > 0 && call.isReady()) {
            asked += room;
            call.request(room);
        }
    }

    private void endWith(Runnable last) {
        if (ending == null) {
            ending = last;
            advance();
        }
    }

    private void fail(Throwable failure) {
        end(() -> call.onError(failure));
    }

    /** The client has gone. What was handed over may be kept yet, the rest is not. */
    private void forget() {
        end(() -> {});
    }

    private void end(Runnable last) {
        if (!over) {
            over = true;
            ending = last;
            waiting.clear();
            handedOver.clear();
            onEnd.accept(this);
            last.run();
        }
    }
}
