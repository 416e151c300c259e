package io.belvedere.grpc.call;

import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestId;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.problem.Problem;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Names and measures every call. The id leaves in the headers and again in the trailers, because a call that fails has
 * trailers only. Each call is reported exactly once: when it is closed, or when its caller has gone before that.
 */
public final class RequestIdentityInterceptor implements ServerInterceptor {

    static final Metadata.Key<String> REQUEST_ID = Metadata.Key.of(RequestId.HEADER, Metadata.ASCII_STRING_MARSHALLER);
    static final Metadata.Key<String> RESPONSE_TIME =
            Metadata.Key.of(RequestId.RESPONSE_TIME_HEADER, Metadata.ASCII_STRING_MARSHALLER);

    private final RequestMonitor monitor;

    public RequestIdentityInterceptor(RequestMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        RequestId id = RequestId.ofHeader(headers.get(REQUEST_ID));
        MeasuredCall<Q, A> measured = new MeasuredCall<>(call, id, monitor);
        Context context = Context.current().withValue(CurrentCall.REQUEST, id);
        return new SimpleForwardingServerCallListener<>(Contexts.interceptCall(context, measured, headers, next)) {
            @Override
            public void onCancel() {
                measured.report(Problem.DEADLINE);
                super.onCancel();
            }
        };
    }

    private static final class MeasuredCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private final RequestId id;
        private final RequestMonitor monitor;
        private final long startNanos = System.nanoTime();
        private final AtomicBoolean reported = new AtomicBoolean();

        MeasuredCall(ServerCall<Q, A> call, RequestId id, RequestMonitor monitor) {
            super(call);
            this.id = id;
            this.monitor = monitor;
        }

        @Override
        public void sendHeaders(Metadata headers) {
            headers.put(REQUEST_ID, id.value());
            super.sendHeaders(headers);
        }

        @Override
        public void close(Status status, Metadata trailers) {
            trailers.discardAll(REQUEST_ID);
            trailers.put(REQUEST_ID, id.value());
            trailers.put(RESPONSE_TIME, duration().toMillis() + "ms");
            super.close(status, trailers);
            // An answer to a caller who has gone was not received, however well it ended here.
            report(isCancelled() ? Problem.DEADLINE : Statuses.toProblem(status));
        }

        void report(@Nullable Problem problem) {
            if (reported.compareAndSet(false, true)) {
                String operation = getMethodDescriptor().getFullMethodName();
                monitor.completed(new CompletedRequest(Protocol.GRPC, operation, id, problem, duration()));
            }
        }

        private Duration duration() {
            return Duration.ofNanos(System.nanoTime() - startNanos);
        }
    }
}
