package io.belvedere.rest.otlp;

import com.google.rpc.Code;
import com.google.rpc.Status;
import io.belvedere.http.ProblemDocument;

/** Problems as the protocol has them: the code of gRPC and the message. */
final class Statuses {

    private Statuses() {}

    static Status of(ProblemDocument document) {
        return Status.newBuilder()
                .setCode(code(document).getNumber())
                .setMessage(document.detail())
                .build();
    }

    private static Code code(ProblemDocument document) {
        return switch (document.problem()) {
            case NOT_FOUND -> Code.NOT_FOUND;
            case INVALID -> Code.INVALID_ARGUMENT;
            case CONFLICT -> Code.ABORTED;
            case LIMIT_EXCEEDED -> Code.RESOURCE_EXHAUSTED;
            case UNAUTHENTICATED -> Code.UNAUTHENTICATED;
            case FORBIDDEN -> Code.PERMISSION_DENIED;
            case UNAVAILABLE -> Code.UNAVAILABLE;
            case DEADLINE -> Code.DEADLINE_EXCEEDED;
            case INTERNAL -> Code.INTERNAL;
        };
    }
}
