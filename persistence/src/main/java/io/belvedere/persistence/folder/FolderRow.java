package io.belvedere.persistence.folder;

import io.belvedere.persistence.row.VersionedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code folder}. */
@Entity
@Table(name = "folder")
public class FolderRow implements VersionedRow {

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    @Column(name = "parent_id")
    @Nullable
    UUID parentId;

    String name;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    protected FolderRow() {}

    @Override
    public long version() {
        return version;
    }
}
