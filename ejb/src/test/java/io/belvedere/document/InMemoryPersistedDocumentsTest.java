package io.belvedere.document;

class InMemoryPersistedDocumentsTest extends PersistedDocumentsContract {

    private final PersistedDocuments documents = new InMemoryPersistedDocuments();

    @Override
    protected PersistedDocuments documents() {
        return documents;
    }
}
