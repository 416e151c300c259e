package io.belvedere.grpc.call;

import io.belvedere.access.Authenticator;
import io.belvedere.access.Caller;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.health.v1.HealthGrpc;

/** Finds out whom a call acts for. Only health is open to everybody; even reflection needs credentials. */
public final class AuthenticationInterceptor implements ServerInterceptor {

    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Authenticator authenticator;

    public AuthenticationInterceptor(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (HealthGrpc.SERVICE_NAME.equals(call.getMethodDescriptor().getServiceName())) {
            return next.startCall(call, headers);
        }
        Caller caller = authenticator.authenticate(headers.get(AUTHORIZATION));
        Context context = Context.current().withValue(CurrentCall.CALLER, caller);
        return Contexts.interceptCall(context, call, headers, next);
    }
}
