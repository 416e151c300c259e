package io.belvedere.persistence.retention;

import io.belvedere.persistence.row.Json;
import io.belvedere.persistence.row.JsonConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code retention_pin}. It is made and deleted, never changed. */
@Entity
@Table(name = "retention_pin")
public class PinRow {

    @Id
    UUID id;

    @Column(name = "tenant_id")
    String tenantId;

    @Convert(converter = JsonConverter.class)
    Json matchers;

    @Column(name = "from_at")
    Instant fromAt;

    @Column(name = "until_at")
    Instant untilAt;

    String reason;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected PinRow() {}
}
