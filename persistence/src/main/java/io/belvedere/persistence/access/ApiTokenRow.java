package io.belvedere.persistence.access;

import io.belvedere.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_token}. It is made and deleted, never changed. */
@Entity
@Table(name = "api_token")
public class ApiTokenRow {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    String tenantId;

    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    String digest;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiTokenRow() {}
}
