package io.belvedere.persistence.folder;

import io.belvedere.folder.Folder;
import io.belvedere.folder.FolderId;
import io.belvedere.page.Position;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Between folders and their rows. */
final class FolderRows {

    private FolderRows() {}

    static FolderRow toRow(Folder folder) {
        FolderRow row = new FolderRow();
        row.id = folder.id().value();
        row.tenantId = folder.tenant().value();
        row.createdAt = folder.createdAt().truncatedTo(ChronoUnit.MICROS);
        write(folder, row);
        return row;
    }

    /** Writes what may change in a folder's life. */
    static void write(Folder folder, FolderRow row) {
        FolderId parent = folder.parent();
        row.parentId = parent == null ? null : parent.value();
        row.name = folder.name();
        row.nameKey = folder.nameKey();
    }

    static Folder toFolder(FolderRow row) {
        UUID parent = row.parentId;
        return new Folder(
                new FolderId(row.id),
                new TenantId(row.tenantId),
                parent == null ? null : new FolderId(parent),
                row.name,
                row.createdAt,
                row.version);
    }

    static Position position(FolderRow row) {
        return Position.at(row.nameKey, row.id);
    }
}
