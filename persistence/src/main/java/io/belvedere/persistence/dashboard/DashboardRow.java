package io.belvedere.persistence.dashboard;

import io.belvedere.persistence.row.Json;
import io.belvedere.persistence.row.JsonConverter;
import io.belvedere.persistence.row.TextArray;
import io.belvedere.persistence.row.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code dashboard}. It changes only under its own lock, which is also that of its layouts. The number of the
 * latest revision is set by the store of revisions.
 */
@Entity
@Table(name = "dashboard")
@SqlResultSetMapping(
        name = DashboardRow.WITH_SCORE,
        entities = @EntityResult(entityClass = DashboardRow.class),
        columns = @ColumnResult(name = "score", type = Double.class))
public class DashboardRow {

    static final String WITH_SCORE = "DashboardRow.withScore";

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    String title;

    @Column(name = "title_key")
    String titleKey;

    String description;

    @Convert(converter = TextArrayConverter.class)
    TextArray tags;

    @Column(name = "folder_id")
    @Nullable
    UUID folderId;

    @Convert(converter = JsonConverter.class)
    Json variables;

    @Column(name = "time_range")
    @Convert(converter = JsonConverter.class)
    Json timeRange;

    @Column(name = "default_layout")
    @Nullable
    UUID defaultLayout;

    boolean template;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    String owner;

    boolean restricted;

    @Convert(converter = JsonConverter.class)
    Json grants;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @Column(name = "deleted_by")
    @Nullable
    String deletedBy;

    @Column(updatable = false)
    long revision;

    long version;

    @SuppressWarnings("NullAway.Init")
    protected DashboardRow() {}
}
