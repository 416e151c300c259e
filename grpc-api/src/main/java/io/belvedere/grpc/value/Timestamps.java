package io.belvedere.grpc.value;

import com.google.protobuf.Timestamp;
import io.belvedere.problem.BelvedereException;
import java.time.DateTimeException;
import java.time.Instant;

/** Instants as messages. */
public final class Timestamps {

    private Timestamps() {}

    public static Timestamp toMessage(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    public static Instant toInstant(String field, Timestamp message) {
        try {
            return Instant.ofEpochSecond(message.getSeconds(), message.getNanos());
        } catch (DateTimeException | ArithmeticException beyond) {
            throw BelvedereException.invalid(field, "is beyond what time can be told");
        }
    }
}
