package io.belvedere.graphql.socket;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Why the server closes a socket: the code for programs, and a reason for people. */
record Ending(Code code, String reason) {

    /** What the frame has room for. */
    private static final int MAX_REASON_BYTES = 123;

    Ending {
        while (reason.getBytes(StandardCharsets.UTF_8).length > MAX_REASON_BYTES) {
            reason = reason.substring(0, reason.offsetByCodePoints(reason.length(), -1));
        }
    }

    static Ending of(Code code, String reason) {
        return new Ending(code, reason);
    }

    /** The codes of graphql-transport-ws, and those of WebSocket itself that are used here. */
    enum Code {
        GOING_AWAY(1001),
        NOT_TEXT(1003),
        TOO_FAST(1008),
        TOO_BIG(1009),
        TRY_AGAIN_LATER(1013),
        BAD_REQUEST(4400),
        UNAUTHORIZED(4401),
        FORBIDDEN(4403),
        SUBPROTOCOL_NOT_ACCEPTABLE(4406),
        INITIALISATION_TIMEOUT(4408),
        SUBSCRIBER_EXISTS(4409),
        TOO_MANY_INITIALISATIONS(4429),
        TERMINATED(4499),
        INTERNAL(4500);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** As metrics have it. */
        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
