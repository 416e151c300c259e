package io.belvedere.graphql.document;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.belvedere.document.DocumentHash;
import io.belvedere.document.PersistedDocuments;
import io.belvedere.graphql.document.DocumentSettings.Admission;
import io.belvedere.graphql.document.DocumentSettings.Learning;
import io.belvedere.graphql.execution.CodedError;
import io.belvedere.graphql.execution.DocumentName;
import io.belvedere.graphql.execution.DocumentName.Way;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.field.Callers;
import io.belvedere.performance.RequestId;
import io.belvedere.tenant.TenantId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Stands before whatever parses documents, so that no transport has a way around it: finds the text of a document that is
 * only named, remembers those that come with their hash, and refuses those that are not trusted if only such are answered.
 */
public final class DocumentGate implements UnaryOperator<PreparsedDocumentProvider> {

    private final DocumentSettings settings;
    private final PersistedDocuments persisted;

    public DocumentGate(DocumentSettings settings, PersistedDocuments persisted) {
        this.settings = settings;
        this.persisted = persisted;
    }

    @Override
    public PreparsedDocumentProvider apply(PreparsedDocumentProvider parsed) {
        return (input, parse) -> {
            GraphQLContext context = input.getGraphQLContext();
            GraphqlRequest asked = Objects.requireNonNull(context.get(GraphqlRequest.class));
            return asked.query().isEmpty() && asked.named() != null
                    ? named(asked.named(), parsed, input, parse)
                    : written(asked, parsed, input, parse);
        };
    }

    private CompletableFuture<PreparsedDocumentEntry> named(
            DocumentName name,
            PreparsedDocumentProvider parsed,
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return settings.trusted()
                .find(name)
                .or(() -> learned(name, tenant(input)))
                .map(text -> parsed.getDocumentAsync(input.transform(builder -> builder.query(text)), parse))
                .orElseGet(() -> refused(unknown(name), input));
    }

    private Optional<String> learned(DocumentName name, TenantId tenant) {
        if (!isLearning()) {
            return Optional.empty();
        }
        String prefix = TrustedDocuments.HASH_PREFIX;
        String hash = name.id().startsWith(prefix) ? name.id().substring(prefix.length()) : name.id();
        return DocumentHash.parse(hash).flatMap(parsed -> persisted.find(tenant, parsed));
    }

    private DocumentRefusal unknown(DocumentName name) {
        if (settings.admission() == Admission.TRUSTED) {
            return DocumentRefusal.NOT_IN_LIST;
        }
        return name.way() == Way.PERSISTED_QUERY && !isLearning()
                ? DocumentRefusal.NOT_SUPPORTED
                : DocumentRefusal.NOT_FOUND;
    }

    private CompletableFuture<PreparsedDocumentEntry> written(
            GraphqlRequest asked,
            PreparsedDocumentProvider parsed,
            ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        if (settings.admission() == Admission.TRUSTED) {
            return settings.trusted().contains(asked.query())
                    ? parsed.getDocumentAsync(input, parse)
                    : refused(DocumentRefusal.NOT_TRUSTED, input);
        }
        DocumentName name = asked.named();
        if (name == null) {
            return parsed.getDocumentAsync(input, parse);
        }
        return isLearning()
                ? parsed.getDocumentAsync(input, parse).thenApply(entry -> learn(name, asked.query(), entry, input))
                : refused(DocumentRefusal.NOT_SUPPORTED, input);
    }

    /** What cannot be executed is not worth its room. */
    private PreparsedDocumentEntry learn(
            DocumentName name, String text, PreparsedDocumentEntry entry, ExecutionInput input) {
        if (!entry.hasErrors()) {
            DocumentHash.parse(name.id()).ifPresent(hash -> persisted.keep(tenant(input), hash, text));
        }
        return entry;
    }

    private boolean isLearning() {
        return settings.admission() == Admission.ANY && settings.learning() == Learning.ON;
    }

    private static TenantId tenant(ExecutionInput input) {
        return Callers.of(input.getGraphQLContext()).tenant();
    }

    private static CompletableFuture<PreparsedDocumentEntry> refused(DocumentRefusal refusal, ExecutionInput input) {
        RequestId id = Objects.requireNonNull(input.getGraphQLContext().get(RequestId.class));
        return CompletableFuture.completedFuture(
                new PreparsedDocumentEntry(CodedError.of(refusal.code(), refusal.message(), id)));
    }
}
