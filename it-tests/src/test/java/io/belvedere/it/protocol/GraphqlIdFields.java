package io.belvedere.it.protocol;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Asks the server's own schema which of its queries and mutations take an id, in whatever depth of their input. */
final class GraphqlIdFields {

    private static final String TYPE = "type { name ofType { name ofType { name ofType { name } } } }";

    private final Map<String, JsonObject> types = new HashMap<>();

    private GraphqlIdFields() {}

    static Set<String> ask(Graphql graphql) {
        GraphqlIdFields asked = new GraphqlIdFields();
        graphql.data("{ __schema { types { name fields { name args { %s } } inputFields { %s } } } }"
                        .formatted(TYPE, TYPE))
                .getJsonObject("__schema")
                .getJsonArray("types")
                .getValuesAs(JsonObject.class)
                .forEach(type -> asked.types.put(type.getString("name"), type));
        Set<String> fields = new HashSet<>(asked.fieldsOf("Query"));
        fields.addAll(asked.fieldsOf("Mutation"));
        return fields;
    }

    private Set<String> fieldsOf(String type) {
        Set<String> fields = new HashSet<>();
        for (JsonObject field : type(type).getJsonArray("fields").getValuesAs(JsonObject.class)) {
            if (field.getJsonArray("args").getValuesAs(JsonObject.class).stream()
                    .anyMatch(argument -> isId(argument.getJsonObject("type")))) {
                fields.add(field.getString("name"));
            }
        }
        return fields;
    }

    private boolean isId(JsonObject reference) {
        if (reference.isNull("name")) {
            return isId(reference.getJsonObject("ofType"));
        }
        String name = reference.getString("name");
        return name.equals("ID") || hasIdInput(type(name));
    }

    private boolean hasIdInput(JsonObject type) {
        return type.get("inputFields") != JsonValue.NULL
                && type.getJsonArray("inputFields").getValuesAs(JsonObject.class).stream()
                        .anyMatch(field -> isId(field.getJsonObject("type")));
    }

    private JsonObject type(String name) {
        JsonObject type = types.get(name);
        if (type == null) {
            throw new AssertionError("the schema has no type " + name);
        }
        return type;
    }
}
