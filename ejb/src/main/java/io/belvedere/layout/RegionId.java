package io.belvedere.layout;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a region. */
public record RegionId(UUID value) {

    public static RegionId random() {
        return new RegionId(UUID.randomUUID());
    }

    public static RegionId parse(String field, String text) {
        return new RegionId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
