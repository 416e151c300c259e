package io.belvedere.graphql.http;

import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.http.JsonBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one request of HTTP brought: one of GraphQL, or a batch, whose requests are read when their turn comes. */
record Asked(JsonBody body, boolean onlyQueries) {

    boolean isBatch() {
        return body.isArray();
    }

    List<Map<String, @Nullable Object>> batch() {
        return body.objects();
    }

    GraphqlRequest only() {
        GraphqlRequest request = GraphqlRequest.of(body.objects().get(0));
        return onlyQueries ? request.thatOnlyReads() : request;
    }
}
