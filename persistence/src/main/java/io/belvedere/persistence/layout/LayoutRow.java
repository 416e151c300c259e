package io.belvedere.persistence.layout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code layout}. Its version stands for its regions, too. It changes only under the lock of its dashboard. */
@Entity
@Table(name = "layout")
public class LayoutRow {

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    @Column(name = "dashboard_id", updatable = false)
    UUID dashboardId;

    String name;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    long version;

    /** Its regions that are not deleted, if this transaction has read them: then writing need not read them again. */
    @Transient
    @Nullable
    List<RegionRow> regions;

    @SuppressWarnings("NullAway.Init")
    protected LayoutRow() {}
}
