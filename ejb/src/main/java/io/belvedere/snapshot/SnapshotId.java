package io.belvedere.snapshot;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a snapshot without opening it. */
public record SnapshotId(UUID value) {

    public static SnapshotId random() {
        return new SnapshotId(UUID.randomUUID());
    }

    public static SnapshotId parse(String field, String text) {
        return new SnapshotId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
