package io.belvedere.document;

import io.belvedere.tenant.TenantId;
import java.util.Optional;

/**
 * Documents that a tenant's clients have sent once, on whichever node, and name by their hash from then on. They are kept as
 * long as there is room: whoever names one that is gone is told so, and sends it again.
 */
public interface PersistedDocuments {

    Optional<String> find(TenantId tenant, DocumentHash hash);

    /** Keeps the text that has this hash. */
    void keep(TenantId tenant, DocumentHash hash, String text);
}
