package io.belvedere.graphql.execution;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * What a request of somebody who stays came to.
 *
 * @param answer of a query, mutation or refused subscription; of an accepted subscription it is empty
 * @param events the answers that an accepted subscription goes on giving
 */
public record StreamedAnswer(GraphqlAnswer answer, @Nullable Publisher<GraphqlAnswer> events) {

    /** Whether nothing was executed: there are errors in place of an answer. */
    public boolean isRefused() {
        return events == null && (!answer.isExecuted() || answer.operation().equals("subscription"));
    }
}
