package io.belvedere.grpc.call;

import io.belvedere.access.Caller;
import io.belvedere.performance.RequestId;
import io.grpc.Context;
import java.util.Objects;

/** What travels with a call through its interceptors down to the endpoint. */
public final class CurrentCall {

    static final Context.Key<RequestId> REQUEST = Context.key("belvedere-request");
    static final Context.Key<Caller> CALLER = Context.key("belvedere-caller");

    private CurrentCall() {}

    /** Whom the call acts for. There is always one behind {@link AuthenticationInterceptor}. */
    public static Caller caller() {
        return Objects.requireNonNull(CALLER.get(), "the call has not been authenticated");
    }

    static RequestId request() {
        return Objects.requireNonNull(REQUEST.get(), "the call has no identity yet");
    }
}
