package io.belvedere.graphql.field;

import graphql.schema.DataFetcher;

/** Of a field that depends on nothing but the object that it belongs to and its arguments: not on who asks, nor when. */
@FunctionalInterface
public interface OwnField<T> extends DataFetcher<T> {}
