package io.belvedere.persistence.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code snapshot_content}, beside the one of {@code snapshot}, which lists read without it. */
@Entity
@Table(name = "snapshot_content")
public class SnapshotContentRow {

    @Id
    @Column(name = "snapshot_id")
    UUID snapshotId;

    String board;

    String data;

    @SuppressWarnings("NullAway.Init")
    protected SnapshotContentRow() {}
}
