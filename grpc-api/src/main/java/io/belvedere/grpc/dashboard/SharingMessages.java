package io.belvedere.grpc.dashboard;

import io.belvedere.dashboard.Right;
import io.belvedere.grpc.v1.Grant;
import io.belvedere.problem.BelvedereException;

/** Grants and rights as messages. */
final class SharingMessages {

    private SharingMessages() {}

    static Grant toMessage(String user, Right right) {
        return Grant.newBuilder().setUser(user).setRight(toMessage(right)).build();
    }

    static io.belvedere.grpc.v1.Right toMessage(Right right) {
        return switch (right) {
            case VIEW -> io.belvedere.grpc.v1.Right.RIGHT_VIEW;
            case EDIT -> io.belvedere.grpc.v1.Right.RIGHT_EDIT;
            case ADMINISTER -> io.belvedere.grpc.v1.Right.RIGHT_ADMINISTER;
        };
    }

    static Right toRight(io.belvedere.grpc.v1.Right message) {
        return switch (message) {
            case RIGHT_VIEW -> Right.VIEW;
            case RIGHT_EDIT -> Right.EDIT;
            case RIGHT_ADMINISTER -> Right.ADMINISTER;
            case RIGHT_UNSPECIFIED, UNRECOGNIZED ->
                throw BelvedereException.invalid("grant.right", "is missing or unknown");
        };
    }
}
