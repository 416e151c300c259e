package io.belvedere.code.internal;

import io.belvedere.code.FileFormat;
import io.belvedere.layout.LayoutLimits;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of files, written from the very shape that files are checked against. */
final class DashboardSchema {

    /** Their values are maps from names, which are in an order of their own. */
    private static final Set<Object> NAMING = Set.of("properties", "$defs");

    private static final List<Object> KEYWORDS = List.of(
            "$schema",
            "title",
            "description",
            "$ref",
            "type",
            "enum",
            "pattern",
            "format",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "items",
            "minItems",
            "maxItems",
            "oneOf",
            "default",
            "required",
            "properties",
            "additionalProperties",
            "$defs");

    private DashboardSchema() {}

    static String text(LayoutLimits limits) {
        SchemaWriter writer = new SchemaWriter();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Dashboard of Belvedere");
        schema.put("description", "A dashboard with its layouts, as a file in YAML or JSON.");
        schema.putAll(writer.schema(FileShape.of(limits)));
        schema.put("$defs", writer.definitions());
        return Printer.print(inOrder(schema), FileFormat.JSON);
    }

    /** With keywords in one order, whatever order the maps that they stand in happen to have. */
    private static Object inOrder(Object schema) {
        if (schema instanceof List<?> list) {
            return list.stream().map(DashboardSchema::inOrder).toList();
        }
        if (!(schema instanceof Map<?, ?> map)) {
            return schema;
        }
        Map<Object, Object> ordered = new LinkedHashMap<>();
        map.entrySet().stream()
                .sorted(Comparator.comparingInt(member -> KEYWORDS.indexOf(member.getKey())))
                .forEach(member -> ordered.put(member.getKey(), value(member.getKey(), member.getValue())));
        return ordered;
    }

    private static Object value(Object keyword, Object value) {
        if (NAMING.contains(keyword) && value instanceof Map<?, ?> named) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            named.forEach((name, schema) -> copy.put(name, inOrder(schema)));
            return copy;
        }
        return keyword.equals("default") ? value : inOrder(value);
    }
}
