package io.belvedere.graphql.execution;

/** What a request calls a document by, be it instead of the text or beside it. */
public record DocumentName(String id, Way way) {

    /** Where in the request the name stands. */
    public enum Way {
        /** The member {@code documentId}, in place of the text. */
        DOCUMENT_ID,

        /** The extension {@code persistedQuery}: the hash of the text, which comes along only if the server lacks it. */
        PERSISTED_QUERY
    }
}
