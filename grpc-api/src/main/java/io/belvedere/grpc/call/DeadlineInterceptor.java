package io.belvedere.grpc.call;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.grpc.Context;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Begins no work for a caller who no longer waits, neither checking credentials nor calling the endpoint. */
public final class DeadlineInterceptor implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        refuseIfOver();
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onHalfClose() {
                refuseIfOver();
                super.onHalfClose();
            }
        };
    }

    private static void refuseIfOver() {
        if (Context.current().isCancelled()) {
            throw new BelvedereException(
                    Problem.DEADLINE, "the call was cancelled or its deadline passed before work on it began");
        }
    }
}
