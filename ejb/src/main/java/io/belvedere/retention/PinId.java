package io.belvedere.retention;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a pin. */
public record PinId(UUID value) {

    public static PinId random() {
        return new PinId(UUID.randomUUID());
    }

    public static PinId parse(String field, String text) {
        return new PinId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
