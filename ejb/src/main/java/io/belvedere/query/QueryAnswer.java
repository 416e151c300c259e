package io.belvedere.query;

import io.belvedere.promql.QueryResult;

/** What a query came to, and how it did. */
public record QueryAnswer(QueryResult result, Freshness freshness) {}
