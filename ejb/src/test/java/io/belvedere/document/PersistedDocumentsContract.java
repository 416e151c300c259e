package io.belvedere.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.tenant.TenantId;
import org.junit.jupiter.api.Test;

/** What every store of documents holds. */
public abstract class PersistedDocumentsContract {

    private static final TenantId TENANT = new TenantId("acme");
    private static final String TEXT = "{ viewer { name } }";
    private static final DocumentHash HASH = DocumentHash.of(TEXT);

    protected abstract PersistedDocuments documents();

    @Test
    void find_knowsWhatWasKept() {
        documents().keep(TENANT, HASH, TEXT);

        assertThat(documents().find(TENANT, HASH)).contains(TEXT);
    }

    @Test
    void find_knowsNothingElse() {
        documents().keep(TENANT, HASH, TEXT);

        assertThat(documents().find(TENANT, DocumentHash.of("{ a }"))).isEmpty();
    }

    @Test
    void find_knowsNothingOfAnotherTenant() {
        documents().keep(TENANT, HASH, TEXT);

        assertThat(documents().find(new TenantId("other"), HASH)).isEmpty();
    }
}
