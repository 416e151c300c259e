package io.belvedere.graphql.field;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** The scalar {@code JSON}: trees of plain values, in answers only. */
public final class Jsons implements Coercing<Object, Object> {

    public static final GraphQLScalarType SCALAR =
            GraphQLScalarType.newScalar().name("JSON").coercing(new Jsons()).build();

    private Jsons() {}

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }
}
