package io.belvedere.graphql.fuzz;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.belvedere.graphql.execution.GraphqlRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Requests that fit the schema, more or less: any of its fields, with values of any kind. */
final class RandomDocuments {

    private static final int MAX_DEPTH = 7;

    private final GraphQLSchema schema;
    private final Random random;
    private final RandomValues values;

    RandomDocuments(GraphQLSchema schema, Random random, List<String> ids) {
        this.schema = schema;
        this.random = random;
        values = new RandomValues(random, ids);
    }

    GraphqlRequest next() {
        return new Draft().request();
    }

    /** One document while it is written. */
    private final class Draft {

        private final StringBuilder fragments = new StringBuilder();
        private final List<String> declarations = new ArrayList<>();
        private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        private int fragmentCount;

        GraphqlRequest request() {
            boolean mutation = random.nextInt(4) == 0;
            GraphQLObjectType root =
                    mutation ? Objects.requireNonNull(schema.getMutationType()) : schema.getQueryType();
            String selections = selections(root, 1);
            String declared = declarations.isEmpty() ? "" : "(" + String.join(", ", declarations) + ")";
            String text = (mutation ? "mutation" : "query") + " any" + declared + selections + fragments;
            return new GraphqlRequest(text, random.nextInt(20) == 0 ? "other" : null, variables);
        }

        private String selections(GraphQLCompositeType type, int depth) {
            StringBuilder text = new StringBuilder("{");
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                text.append(' ').append(selection(type, depth));
            }
            return text.append('}').toString();
        }

        private String selection(GraphQLCompositeType type, int depth) {
            if (!(type instanceof GraphQLFieldsContainer fields) || random.nextInt(12) == 0) {
                return random.nextBoolean() ? "__typename" : "... " + directive() + "{__typename}";
            }
            if (random.nextInt(10) == 0 && depth < MAX_DEPTH) {
                String name = "f" + fragmentCount++;
                fragments.append(" fragment %s on %s %s".formatted(name, type.getName(), selections(type, depth + 1)));
                return "..." + name + " " + directive();
            }
            List<GraphQLFieldDefinition> all = fields.getFieldDefinitions();
            return field(all.get(random.nextInt(all.size())), depth);
        }

        private String field(GraphQLFieldDefinition field, int depth) {
            String alias = random.nextInt(3) == 0 ? "a" + random.nextInt(10_000) + ":" : "";
            String call = alias + field.getName() + arguments(field) + " " + directive();
            if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type)) {
                return call;
            }
            return depth < MAX_DEPTH ? call + selections(type, depth + 1) : "__typename";
        }

        private String arguments(GraphQLFieldDefinition field) {
            List<String> given = new ArrayList<>();
            for (GraphQLArgument argument : field.getArguments()) {
                if (GraphQLTypeUtil.isNonNull(argument.getType()) || random.nextInt(3) == 0) {
                    given.add(argument.getName() + ": " + value(argument));
                }
            }
            return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
        }

        private String value(GraphQLArgument argument) {
            if (random.nextInt(4) > 0) {
                return values.literal(argument.getType());
            }
            String name = "v" + declarations.size();
            declarations.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
            variables.put(name, random.nextInt(5) == 0 ? values.anything(3) : values.json(argument.getType()));
            return "$" + name;
        }

        private String directive() {
            return random.nextInt(12) > 0 ? "" : random.nextBoolean() ? "@include(if: true)" : "@skip(if: false)";
        }
    }
}
