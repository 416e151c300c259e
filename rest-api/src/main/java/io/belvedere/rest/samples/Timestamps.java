package io.belvedere.rest.samples;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.OptionalLong;

/** Times as texts. */
final class Timestamps {

    private Timestamps() {}

    /** Milliseconds since 1970, parts of one cut off; empty if the text is no time of RFC 3339. */
    static OptionalLong parse(String text) {
        try {
            return OptionalLong.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException noTime) {
            return OptionalLong.empty();
        }
    }
}
