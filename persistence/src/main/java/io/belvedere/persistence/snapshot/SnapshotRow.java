package io.belvedere.persistence.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code snapshot}. It is made and deleted, never changed. */
@Entity
@Table(name = "snapshot")
public class SnapshotRow {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    String tenantId;

    @Column(name = "dashboard_id")
    UUID dashboardId;

    String name;

    String author;

    @Nullable
    String digest;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected SnapshotRow() {}
}
