package io.belvedere.query.ranking;

import io.belvedere.promql.QueryResult;

/** A group at its place, with what decided it and the points that it comes from. */
public record Ranked(QueryResult.Series series, double value) {}
