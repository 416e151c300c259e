package io.belvedere.graphql.fuzz;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the types of a schema, at their edges more often than not. */
final class RandomValues {

    private static final List<Long> NUMBERS =
            List.of(0L, 1L, 2L, -1L, 24L, 200L, 201L, (long) Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, Long.MIN_VALUE);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "now-6h",
            "now",
            "2026-11-21T08:00:00Z",
            "up{job=\"a\"}",
            "rate(x[5m])",
            "$x",
            "\u0000",
            "\uD83D\uDE00",
            "x".repeat(300),
            "' or 1=1 --",
            "<script>",
            "(((((");

    private final Random random;
    private final List<String> texts;

    RandomValues(Random random, List<String> ids) {
        this.random = random;
        texts = new ArrayList<>(TEXTS);
        texts.addAll(ids);
    }

    /** A value of the type as a document writes it. */
    String literal(GraphQLType type) {
        return written(json(type), type);
    }

    /** A value of the type as variables have it. */
    @Nullable
    Object json(GraphQLType type) {
        if (type instanceof GraphQLNonNull nonNull) {
            Object value = json(nonNull.getWrappedType());
            return value == null && random.nextInt(10) > 0 ? json(type) : value;
        }
        if (random.nextInt(8) == 0) {
            return null;
        }
        if (type instanceof GraphQLList list) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(json(list.getWrappedType()));
            }
            return items;
        }
        if (type instanceof GraphQLInputObjectType input) {
            return members(input);
        }
        if (type instanceof GraphQLEnumType choices) {
            List<GraphQLEnumValueDefinition> all = choices.getValues();
            return all.get(random.nextInt(all.size())).getName();
        }
        return scalar(((GraphQLNamedType) type).getName());
    }

    private Map<String, @Nullable Object> members(GraphQLInputObjectType input) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            if (GraphQLTypeUtil.isNonNull(field.getType()) || random.nextInt(4) == 0) {
                members.put(field.getName(), json(field.getType()));
            }
        }
        return members;
    }

    private @Nullable Object scalar(String type) {
        return switch (type) {
            case "Int" -> number();
            case "Float" -> random.nextBoolean() ? number() : random.nextDouble();
            case "Boolean" -> random.nextBoolean();
            case "JSON", "JSONObject" -> anything(3);
            default -> text();
        };
    }

    private Long number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private String text() {
        return texts.get(random.nextInt(texts.size()));
    }

    /** Any JSON. */
    @Nullable
    Object anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> number();
            case 3 -> random.nextGaussian() * 1e300;
            case 4 -> text();
            case 5 -> {
                List<@Nullable Object> items = new ArrayList<>();
                items.add(anything(depth - 1));
                yield items;
            }
            default -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                members.put(random.nextBoolean() ? "a" : "type", anything(depth - 1));
                yield members;
            }
        };
    }

    private static String written(@Nullable Object value, GraphQLType type) {
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof List<?> items) {
            GraphQLType item = plain instanceof GraphQLList list ? list.getWrappedType() : plain;
            return items.stream().map(each -> written(each, item)).collect(Collectors.joining(" ", "[", "]"));
        }
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member ->
                            member.getKey() + ":" + written(member.getValue(), memberType(plain, member.getKey())))
                    .collect(Collectors.joining(" ", "{", "}"));
        }
        if (value instanceof String text) {
            return plain instanceof GraphQLEnumType ? text : quoted(text);
        }
        return String.valueOf(value);
    }

    private static GraphQLType memberType(GraphQLType type, Object name) {
        GraphQLInputObjectField field =
                type instanceof GraphQLInputObjectType input ? input.getFieldDefinition(String.valueOf(name)) : null;
        return field == null ? type : field.getType();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append("\\u%04x".formatted((int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
