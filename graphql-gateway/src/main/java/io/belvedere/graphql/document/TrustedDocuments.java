package io.belvedere.graphql.document;

import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.belvedere.document.DocumentHash;
import io.belvedere.graphql.execution.DocumentName;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The documents of those who may be trusted with any: each has an id of their choice, and its hash. */
public final class TrustedDocuments {

    public static final TrustedDocuments NONE = new TrustedDocuments(Map.of());

    /** What the specification of persisted documents has before a hash. */
    static final String HASH_PREFIX = "sha256:";

    private static final Logger LOG = System.getLogger(TrustedDocuments.class.getName());

    private final Map<String, ParsedDocument> byId;
    private final Map<String, String> byHash = new HashMap<>();

    TrustedDocuments(Map<String, ParsedDocument> byId) {
        this.byId = Map.copyOf(byId);
        this.byId
                .values()
                .forEach(document -> byHash.put(DocumentHash.of(document.text()).value(), document.text()));
    }

    Optional<String> find(DocumentName name) {
        if (name.id().startsWith(HASH_PREFIX)) {
            return Optional.ofNullable(byHash.get(name.id().substring(HASH_PREFIX.length())));
        }
        return Optional.ofNullable(byId.get(name.id()))
                .map(ParsedDocument::text)
                .or(() -> Optional.ofNullable(byHash.get(name.id())));
    }

    boolean contains(String text) {
        return byHash.containsKey(DocumentHash.of(text).value());
    }

    /** Tells the log which documents this schema cannot answer. They were written for another one, so the server starts. */
    public void checkAgainst(GraphQLSchema schema) {
        Validator validator = new Validator();
        byId.forEach((id, document) -> {
            List<ValidationError> errors = validator.validateDocument(schema, document.document(), Locale.ENGLISH);
            if (!errors.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "event=trusted-document-invalid id={0} error={1}",
                        id,
                        errors.get(0).getMessage());
            }
        });
    }
}
