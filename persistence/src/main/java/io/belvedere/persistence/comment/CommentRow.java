package io.belvedere.persistence.comment;

import io.belvedere.persistence.row.VersionedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code comment}. */
@Entity
@Table(name = "comment")
public class CommentRow implements VersionedRow {

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    @Column(name = "dashboard_id", updatable = false)
    UUID dashboardId;

    @Column(name = "region_id", updatable = false)
    @Nullable
    UUID regionId;

    @Column(updatable = false)
    String author;

    String content;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "edited_at")
    @Nullable
    Instant editedAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected CommentRow() {}

    @Override
    public long version() {
        return version;
    }
}
