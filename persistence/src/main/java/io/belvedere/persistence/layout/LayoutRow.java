package io.belvedere.persistence.layout;

import io.belvedere.persistence.row.VersionedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code layout}. Its version stands for its regions, too. */
@Entity
@Table(name = "layout")
public class LayoutRow implements VersionedRow {

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    @Column(name = "dashboard_id", updatable = false)
    UUID dashboardId;

    String name;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected LayoutRow() {}

    @Override
    public long version() {
        return version;
    }
}
