package io.belvedere.graphql.field;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scalar {@code ID} as the specification has it. The engine's own takes whatever a variable holds for one. */
public final class Ids implements Coercing<Object, Object> {

    public static final GraphQLScalarType SCALAR =
            Scalars.GraphQLID.transform(scalar -> scalar.coercing(new Ids(Scalars.GraphQLID.getCoercing())));

    private final Coercing<?, ?> engines;

    private Ids(Coercing<?, ?> engines) {
        this.engines = engines;
    }

    @Override
    public @Nullable Object parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger) {
            return value.toString();
        }
        throw new CoercingParseValueException("must be a string or a whole number");
    }

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return engines.serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return engines.parseLiteral(literal, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return engines.valueToLiteral(value, context, locale);
    }
}
