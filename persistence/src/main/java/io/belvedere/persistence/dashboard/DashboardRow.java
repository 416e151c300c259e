package io.belvedere.persistence.dashboard;

import io.belvedere.persistence.row.VersionedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code dashboard}. */
@Entity
@Table(name = "dashboard")
public class DashboardRow implements VersionedRow {

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    String title;

    String description;

    String owner;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected DashboardRow() {}

    @Override
    public long version() {
        return version;
    }
}
