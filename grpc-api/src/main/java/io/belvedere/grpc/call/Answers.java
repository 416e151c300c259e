package io.belvedere.grpc.call;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a call with one answer ends. */
public final class Answers {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private Answers() {}

    public static <T> void answer(StreamObserver<T> observer, T message) {
        observer.onNext(message);
        observer.onCompleted();
    }

    /** Answers when there is something to answer, failures too, without a thread that waits for it. */
    public static <T> void answerLater(StreamObserver<T> observer, CompletionStage<T> message) {
        if (observer instanceof ServerCallStreamObserver<T> call) {
            // Without a handler an answer to a caller who has gone would throw.
            call.setOnCancelHandler(() -> {});
        }
        // Error Prone knows by its name that nobody waits for it.
        CompletableFuture<T> unused = message.toCompletableFuture()
                .copy()
                .orTimeout(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((told, failure) -> {
                    if (failure == null) {
                        answer(observer, told);
                    } else {
                        observer.onError(cause(failure));
                    }
                });
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof TimeoutException
                ? new BelvedereException(
                        Problem.DEADLINE,
                        "there was no answer within " + MAX_WAIT.toSeconds() + " s; it may have been done nevertheless")
                : cause;
    }
}
