package io.belvedere.graphql.metrics;

import java.util.List;

/** How a query was understood. The component names are the schema's field names. */
public record Explanation(String query, List<String> lines) {}
