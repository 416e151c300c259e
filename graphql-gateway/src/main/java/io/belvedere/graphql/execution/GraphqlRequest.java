package io.belvedere.graphql.execution;

import io.belvedere.document.DocumentHash;
import io.belvedere.graphql.execution.DocumentName.Way;
import io.belvedere.http.JsonMembers;
import io.belvedere.problem.BelvedereException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for: a document, which of its operations, and the values of its variables.
 *
 * @param query the text of the document, or empty if it is only named
 * @param readsOnly whether mutations are refused
 */
public record GraphqlRequest(
        String query,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        @Nullable DocumentName named,
        boolean readsOnly) {

    private static final String QUERY = "query";
    private static final String DOCUMENT_ID = "documentId";
    private static final String PERSISTED_QUERY = "persistedQuery";
    private static final String VERSION = "version";
    private static final String HASH = "sha256Hash";
    private static final Set<String> MEMBERS = Set.of(QUERY, "operationName", "variables", "extensions", DOCUMENT_ID);

    /** Those of other makes have names of other forms; none is longer. */
    private static final int MAX_ID_LENGTH = 256;

    public GraphqlRequest(String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {
        this(query, operationName, variables, null, false);
    }

    /**
     * Reads the members of a request. Members that are not known are ignored, as the protocol has it, since later versions
     * of it may know them; of the extensions only the name of a document is known.
     */
    public static GraphqlRequest of(Map<String, @Nullable Object> body) {
        JsonMembers members = known(body, MEMBERS);
        Map<String, @Nullable Object> extensions = members.object("extensions");
        Optional<String> id = members.findText(DOCUMENT_ID);
        boolean named = id.isPresent() || extensions.get(PERSISTED_QUERY) != null;
        String query = named ? members.findText(QUERY).orElse("") : members.text(QUERY);
        return new GraphqlRequest(
                query,
                members.findText("operationName").orElse(null),
                members.object("variables"),
                id.isPresent() ? documentId(id.get(), query) : persisted(extensions, query),
                false);
    }

    /** The same, but it may only read. */
    public GraphqlRequest thatOnlyReads() {
        return new GraphqlRequest(query, operationName, variables, named, true);
    }

    private static DocumentName documentId(String id, String query) {
        if (!query.isEmpty()) {
            throw BelvedereException.invalid(DOCUMENT_ID, "takes the place of the query, so only one may be given");
        }
        requireLength(DOCUMENT_ID, id);
        return new DocumentName(id, Way.DOCUMENT_ID);
    }

    private static @Nullable DocumentName persisted(Map<String, @Nullable Object> extensions, String query) {
        if (extensions.get(PERSISTED_QUERY) == null) {
            return null;
        }
        JsonMembers members =
                known(known(extensions, Set.of(PERSISTED_QUERY)).object(PERSISTED_QUERY), Set.of(VERSION, HASH));
        if (members.findWhole(VERSION).orElse(0L) != 1) {
            throw BelvedereException.invalid(PERSISTED_QUERY + "." + VERSION, "must be 1");
        }
        String hash = members.text(HASH);
        requireLength(HASH, hash);
        if (!query.isEmpty() && !hash.equals(DocumentHash.of(query).value())) {
            throw BelvedereException.invalid(PERSISTED_QUERY + "." + HASH, "is not the SHA-256 of the query");
        }
        return new DocumentName(hash, Way.PERSISTED_QUERY);
    }

    private static void requireLength(String member, String id) {
        if (id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw BelvedereException.invalid(
                    member, "has " + id.length() + " characters, allowed are 1 to " + MAX_ID_LENGTH);
        }
    }

    private static JsonMembers known(Map<String, @Nullable Object> members, Set<String> known) {
        Map<String, @Nullable Object> rest = new HashMap<>(members);
        rest.keySet().retainAll(known);
        return JsonMembers.of(rest, known);
    }
}
