package io.belvedere.persistence.edit;

import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoState;
import io.belvedere.persistence.row.Json;
import io.belvedere.persistence.row.JsonConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code revision}, as it is read; it is inserted together with what it does to its dashboard. */
@Entity
@Table(name = "revision")
@IdClass(RevisionKey.class)
public class RevisionRow {

    @Id
    @Column(name = "tenant_id")
    String tenantId;

    @Id
    @Column(name = "dashboard_id")
    UUID dashboardId;

    @Id
    long number;

    String author;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "request_id")
    @Nullable
    String requestId;

    @Enumerated(EnumType.STRING)
    RevisionKind kind;

    @Nullable
    Long reverts;

    @Enumerated(EnumType.STRING)
    @Column(name = "undo_state")
    UndoState undoState;

    @Nullable
    String name;

    @Convert(converter = JsonConverter.class)
    Json changes;

    @SuppressWarnings("NullAway.Init")
    protected RevisionRow() {}
}
