package io.belvedere.graphql.execution;

import io.belvedere.http.JsonMembers;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client asks for: a document, which of its operations, and the values of its variables. */
public record GraphqlRequest(String query, @Nullable String operationName, Map<String, @Nullable Object> variables) {

    private static final Set<String> MEMBERS = Set.of("query", "operationName", "variables", "extensions");

    /** Reads the members of a request body. Extensions must be an object, and none is known. */
    public static GraphqlRequest of(Map<String, @Nullable Object> body) {
        JsonMembers members = JsonMembers.of(body, MEMBERS);
        members.object("extensions");
        return new GraphqlRequest(
                members.text("query"), members.findText("operationName").orElse(null), members.object("variables"));
    }
}
