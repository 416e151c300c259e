package io.belvedere.access;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a local user. */
public record UserId(UUID value) {

    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    public static UserId parse(String field, String text) {
        return new UserId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
