package io.belvedere.graphql.cost;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of one field by {@code @cost} and {@code @listSize}.
 *
 * @param weight of the field itself, once
 * @param argumentWeights of the arguments that add to it, where they are given
 * @param slicingArguments those that say how long the list is, with their default values
 * @param assumedSize how long the list is if none of them does
 * @param sizedFields the fields of the answer that the size is of; the answer itself if there are none
 */
record FieldCost(
        double weight,
        Map<String, Double> argumentWeights,
        Map<String, Integer> slicingArguments,
        int assumedSize,
        List<String> sizedFields) {

    /** Of lists that nothing is said of. */
    private static final int ASSUMED_SIZE = 10;

    static FieldCost of(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective size = field.getAppliedDirective("listSize");
        Map<String, Double> arguments = new HashMap<>();
        field.getArguments().forEach(argument -> arguments.put(argument.getName(), weight(argument, 0)));
        arguments.values().removeIf(weight -> weight == 0);
        return new FieldCost(
                weight(field, defaultWeight(field)),
                Map.copyOf(arguments),
                slicingArguments(field, size),
                assumedSize(field, size),
                texts(size, "sizedFields"));
    }

    private static double defaultWeight(GraphQLFieldDefinition field) {
        boolean composite = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLDirectiveContainer type
                ? weight(type, composite ? 1 : 0)
                : 0;
    }

    private static double weight(GraphQLDirectiveContainer element, double otherwise) {
        GraphQLAppliedDirective cost = element.getAppliedDirective("cost");
        return cost == null ? otherwise : Double.parseDouble(String.valueOf(value(cost, "weight")));
    }

    private static Map<String, Integer> slicingArguments(
            GraphQLFieldDefinition field, @Nullable GraphQLAppliedDirective size) {
        Map<String, Integer> slices = new HashMap<>();
        for (String name : texts(size, "slicingArguments")) {
            Object given = GraphQLArgument.getArgumentDefaultValue(field.getArgument(name));
            slices.put(name, given instanceof Integer number ? number : assumedSize(field, size));
        }
        return Map.copyOf(slices);
    }

    private static int assumedSize(GraphQLFieldDefinition field, @Nullable GraphQLAppliedDirective size) {
        if (size != null && value(size, "assumedSize") instanceof Integer assumed) {
            return assumed;
        }
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())) ? ASSUMED_SIZE : 1;
    }

    private static List<String> texts(@Nullable GraphQLAppliedDirective directive, String name) {
        return directive != null && value(directive, name) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable Object value(GraphQLAppliedDirective directive, String name) {
        GraphQLAppliedDirectiveArgument argument = directive.getArgument(name);
        return argument == null ? null : argument.getValue();
    }
}
