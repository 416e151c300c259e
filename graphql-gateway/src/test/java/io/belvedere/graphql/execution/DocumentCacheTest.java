package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {

    private final DocumentCache cache = new DocumentCache(2);
    private final List<String> parsed = new ArrayList<>();

    @Test
    void getDocument_parsesATextOnce() {
        ask("{a}");
        ask("{a}");

        assertThat(parsed).containsExactly("{a}");
    }

    @Test
    void getDocument_forgetsTheLeastRecentlyUsed() {
        ask("{a}");
        ask("{b}");
        ask("{a}");
        ask("{c}");
        ask("{a}");
        ask("{b}");

        assertThat(parsed).containsExactly("{a}", "{b}", "{c}", "{b}");
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void getDocument_keepsNoVeryLongOne() {
        ask("{a" + " ".repeat(20_000) + "}");

        assertThat(cache.size()).isZero();
    }

    @Test
    void getDocument_keepsNoRefusedOne() {
        PreparsedDocumentEntry refused = new PreparsedDocumentEntry(
                GraphqlErrorBuilder.newError().message("no").build());

        cache.getDocumentAsync(ExecutionInput.newExecutionInput("{").build(), input -> refused)
                .join();

        assertThat(cache.size()).isZero();
    }

    private void ask(String text) {
        cache.getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), input -> {
                    parsed.add(input.getQuery());
                    return new PreparsedDocumentEntry(Document.newDocument().build());
                })
                .join();
    }
}
