package io.belvedere.graphql.document;

/** Why there is no document to answer. The codes, and the messages of the first two, are those that clients look for. */
enum DocumentRefusal {
    NOT_FOUND("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"),
    NOT_SUPPORTED("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported"),
    NOT_IN_LIST("PERSISTED_QUERY_NOT_IN_LIST", "only trusted documents are answered, and none has this id"),
    NOT_TRUSTED("QUERY_NOT_IN_SAFELIST", "only trusted documents are answered, and this is none of them");

    private final String code;
    private final String message;

    DocumentRefusal(String code, String message) {
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}
