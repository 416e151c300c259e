package io.belvedere.graphql.cost;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.IdentityHashMap;

/** The costs of all fields of a schema, read once. */
public final class CostTable {

    private final IdentityHashMap<GraphQLFieldDefinition, FieldCost> costs = new IdentityHashMap<>();

    public CostTable(GraphQLSchema schema) {
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLFieldsContainer fields) {
                fields.getFieldDefinitions().forEach(field -> costs.put(field, FieldCost.of(field)));
            }
        }
    }

    FieldCost of(GraphQLFieldDefinition field) {
        FieldCost known = costs.get(field);
        return known == null ? FieldCost.of(field) : known;
    }
}
