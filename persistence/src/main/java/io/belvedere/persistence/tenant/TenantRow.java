package io.belvedere.persistence.tenant;

import io.belvedere.persistence.row.VersionedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row of {@code tenant}. */
@Entity
@Table(name = "tenant")
public class TenantRow implements VersionedRow {

    @Id
    String id;

    String name;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected TenantRow() {}

    @Override
    public long version() {
        return version;
    }
}
