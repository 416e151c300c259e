package io.belvedere.presence;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies one open window among those of its user; chosen by the client or made here. Nobody else can use it. */
public record SessionId(UUID value) {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    public static SessionId parse(String field, String text) {
        return new SessionId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
