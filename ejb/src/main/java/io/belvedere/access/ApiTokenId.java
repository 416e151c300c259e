package io.belvedere.access;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies an API token without revealing it. */
public record ApiTokenId(UUID value) {

    public static ApiTokenId random() {
        return new ApiTokenId(UUID.randomUUID());
    }

    public static ApiTokenId parse(String field, String text) {
        return new ApiTokenId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
