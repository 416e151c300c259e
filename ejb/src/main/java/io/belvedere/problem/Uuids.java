package io.belvedere.problem;

import java.util.UUID;

/** Reads ids strictly: {@link UUID#fromString} also takes short forms, so that several texts would name one thing. */
public final class Uuids {

    private Uuids() {}

    public static UUID parse(String field, String text) {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException ignored) {
                // falls through to the message below, which is the same for every malformed id
            }
        }
        throw BelvedereException.invalid(field, "is not a UUID");
    }
}
