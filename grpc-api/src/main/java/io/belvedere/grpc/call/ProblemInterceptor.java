package io.belvedere.grpc.call;

import com.google.protobuf.InvalidProtocolBufferException;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletionException;

/**
 * Answers what endpoints and inner interceptors throw. A problem of the domain is told to the caller; anything else is
 * logged once, and the caller learns only the request id under which the log has it.
 */
public final class ProblemInterceptor implements ServerInterceptor {

    private static final System.Logger LOG = System.getLogger(ProblemInterceptor.class.getName());

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        FailableCall<Q, A> failable = new FailableCall<>(call, CurrentCall.request());
        try {
            return new FailingListener<>(next.startCall(failable, headers), failable);
        } catch (RuntimeException failure) {
            failable.fail(failure);
            return new ServerCall.Listener<>() {};
        }
    }

    /**
     * A call that can be closed twice, as happens when an endpoint fails after it has answered. Endpoints may answer from
     * other threads than the one on which a further message turns out to be broken.
     */
    private static final class FailableCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private final RequestId id;
        private boolean closed;

        FailableCall(ServerCall<Q, A> call, RequestId id) {
            super(call);
            this.id = id;
        }

        @Override
        public synchronized void sendHeaders(Metadata headers) {
            if (!closed) {
                super.sendHeaders(headers);
            }
        }

        @Override
        public synchronized void sendMessage(A message) {
            if (!closed) {
                super.sendMessage(message);
            }
        }

        /** An endpoint that ends a call with an exception has left it to this to say what that means. */
        @Override
        public synchronized void close(Status status, Metadata trailers) {
            Throwable failure = status.getCause();
            if (failure != null && status.getCode() == Status.Code.UNKNOWN) {
                fail(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            } else if (!closed) {
                closed = true;
                super.close(status, trailers);
            }
        }

        synchronized void fail(Throwable failure) {
            StatusRuntimeException status = Statuses.toStatus(problem(failure), id);
            Metadata trailers = status.getTrailers();
            close(status.getStatus(), trailers == null ? new Metadata() : trailers);
        }

        private BelvedereException problem(Throwable failure) {
            if (failure instanceof BelvedereException known && known.problem() != Problem.INTERNAL) {
                return known;
            }
            if (failure.getCause() instanceof InvalidProtocolBufferException) {
                return BelvedereException.invalid("request", "is not a well-formed message of its type");
            }
            String method = getMethodDescriptor().getFullMethodName();
            LOG.log(
                    System.Logger.Level.ERROR,
                    "event=unexpected-failure request=" + id + " operation=" + method,
                    failure);
            return new BelvedereException(Problem.INTERNAL, "internal error, the server's log has it as request " + id);
        }
    }

    /** Once failed, nothing more reaches the endpoint but the end of the call. */
    private static final class FailingListener<Q> extends SimpleForwardingServerCallListener<Q> {
        private final FailableCall<Q, ?> call;
        private boolean failed;

        FailingListener(ServerCall.Listener<Q> listener, FailableCall<Q, ?> call) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            attempt(() -> super.onMessage(message));
        }

        @Override
        public void onHalfClose() {
            attempt(super::onHalfClose);
        }

        @Override
        public void onReady() {
            attempt(super::onReady);
        }

        private void attempt(Runnable event) {
            if (failed) {
                return;
            }
            try {
                event.run();
            } catch (RuntimeException failure) {
                failed = true;
                call.fail(failure);
            }
        }
    }
}
