package io.belvedere.problem;

import java.util.Optional;
import java.util.UUID;

/** Reads ids strictly: {@link UUID#fromString} also takes short forms, so that several texts would name one thing. */
public final class Uuids {

    private Uuids() {}

    public static UUID parse(String field, String text) {
        return find(text).orElseThrow(() -> BelvedereException.invalid(field, "is not a UUID"));
    }

    /** The UUID that the text is, if it is one. */
    public static Optional<UUID> find(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
