package io.belvedere.folder;

import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A named place for dashboards and other folders. Without a parent it lies at the top. */
public record Folder(
        FolderId id, TenantId tenant, @Nullable FolderId parent, String name, Instant createdAt, long version) {

    public static final int MAX_NAME_LENGTH = 100;

    public Folder {
        name = Text.required("folder name", name, MAX_NAME_LENGTH);
        Text.requirePlain("folder name", name);
    }

    public Folder renamed(String newName) {
        return new Folder(id, tenant, parent, newName, createdAt, version);
    }

    public Folder movedTo(@Nullable FolderId newParent) {
        return new Folder(id, tenant, newParent, name, createdAt, version);
    }

    /**
     * What folders of one parent differ in: the name without regard to case, and to which way accents are written. Made
     * here, because what a database takes for lower case depends on how it was set up.
     */
    public String nameKey() {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
