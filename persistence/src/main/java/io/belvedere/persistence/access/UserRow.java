package io.belvedere.persistence.access;

import io.belvedere.access.Role;
import io.belvedere.persistence.row.VersionedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code app_user}, so called because {@code user} is a word of SQL. */
@Entity
@Table(name = "app_user")
public class UserRow implements VersionedRow {

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected UserRow() {}

    @Override
    public long version() {
        return version;
    }
}
