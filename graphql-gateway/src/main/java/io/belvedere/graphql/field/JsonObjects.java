package io.belvedere.graphql.field;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar {@code JSONObject}: maps and lists of plain values, from variables and from literals alike. */
public final class JsonObjects implements Coercing<Map<?, ?>, Map<?, ?>> {

    public static final GraphQLScalarType SCALAR = GraphQLScalarType.newScalar()
            .name("JSONObject")
            .coercing(new JsonObjects())
            .build();

    private JsonObjects() {}

    @Override
    public Map<?, ?> serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new CoercingSerializeException("not a JSON object");
    }

    @Override
    public Map<?, ?> parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new CoercingParseValueException("must be a JSON object");
    }

    @Override
    public Map<?, ?> parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (literal instanceof ObjectValue object) {
            return object(object, variables);
        }
        throw new CoercingParseLiteralException("must be a JSON object");
    }

    private static Map<String, @Nullable Object> object(ObjectValue object, CoercedVariables variables) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.getObjectFields().forEach(field -> members.put(field.getName(), plain(field.getValue(), variables)));
        return members;
    }

    private static List<@Nullable Object> array(ArrayValue array, CoercedVariables variables) {
        List<@Nullable Object> items = new ArrayList<>();
        array.getValues().forEach(value -> items.add(plain(value, variables)));
        return items;
    }

    private static @Nullable Object plain(Value<?> literal, CoercedVariables variables) {
        if (literal instanceof ObjectValue object) {
            return object(object, variables);
        }
        if (literal instanceof ArrayValue array) {
            return array(array, variables);
        }
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof BooleanValue flag) {
            return flag.isValue();
        }
        if (literal instanceof IntValue whole) {
            return whole.getValue().doubleValue();
        }
        if (literal instanceof FloatValue number) {
            return number.getValue().doubleValue();
        }
        if (literal instanceof VariableReference variable) {
            return variables.get(variable.getName());
        }
        if (literal instanceof NullValue) {
            return null;
        }
        throw new CoercingParseLiteralException(
                literal instanceof EnumValue name
                        ? name.getName() + " is not JSON, write it as a string"
                        : "is not JSON");
    }
}
