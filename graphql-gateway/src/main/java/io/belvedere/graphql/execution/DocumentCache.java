package io.belvedere.graphql.execution;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parsed and validated documents by their text, the least recently used leaving first. Refused documents are not
 * kept, nor are very long ones, so that what it holds is bounded in size too.
 */
final class DocumentCache implements PreparsedDocumentProvider {

    private static final int MAX_LENGTH = 16_384;

    private final Map<String, PreparsedDocumentEntry> documents;

    DocumentCache(int maxDocuments) {
        documents = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                return size() > maxDocuments;
            }
        };
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry known = find(input.getQuery());
        if (known == null) {
            known = parse.apply(input);
            if (!known.hasErrors() && input.getQuery().length() <= MAX_LENGTH) {
                keep(input.getQuery(), known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }

    synchronized int size() {
        return documents.size();
    }

    private synchronized @Nullable PreparsedDocumentEntry find(String text) {
        return documents.get(text);
    }

    private synchronized void keep(String text, PreparsedDocumentEntry document) {
        documents.put(text, document);
    }
}
