package io.belvedere.code.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As much of JSON Schema 2020-12 as the schema of dashboards uses, written after the specification and knowing nothing
 * of how files are read here. A keyword that it does not know is a fault of its own.
 */
record SchemaCheck(Map<?, ?> root) {

    private static final Set<String> NOTES =
            Set.of("$schema", "$defs", "title", "description", "default", "format", "additionalProperties");

    List<String> faults(@Nullable Object value) {
        List<String> faults = new ArrayList<>();
        check(root, value, "", faults);
        return faults;
    }

    private void check(Map<?, ?> schema, @Nullable Object value, String path, List<String> faults) {
        schema.forEach((keyword, rule) -> {
            if (!keeps(schema, String.valueOf(keyword), rule, value, path, faults)) {
                faults.add(path + " breaks " + keyword + " " + rule);
            }
        });
    }

    private boolean keeps(
            Map<?, ?> schema, String keyword, Object rule, @Nullable Object value, String path, List<String> faults) {
        return switch (keyword) {
            case "$ref" -> {
                check(definition((String) rule), value, path, faults);
                yield true;
            }
            case "type" -> is(value, (String) rule);
            case "enum" -> ((List<?>) rule).contains(value);
            case "pattern" ->
                !(value instanceof String text)
                        || Pattern.compile((String) rule).matcher(text).find();
            case "minLength" ->
                !(value instanceof String text) || text.codePointCount(0, text.length()) >= number(rule);
            case "maxLength" ->
                !(value instanceof String text) || text.codePointCount(0, text.length()) <= number(rule);
            case "minimum" -> !(value instanceof Double number) || number >= number(rule);
            case "maximum" -> !(value instanceof Double number) || number <= number(rule);
            case "minItems" -> !(value instanceof List<?> list) || list.size() >= number(rule);
            case "maxItems" -> !(value instanceof List<?> list) || list.size() <= number(rule);
            case "items" -> {
                items((Map<?, ?>) rule, value, path, faults);
                yield true;
            }
            case "oneOf" ->
                ((List<?>) rule).stream().filter(one -> takes(one, value)).count() == 1;
            case "required" ->
                !(value instanceof Map<?, ?> object) || object.keySet().containsAll((List<?>) rule);
            case "properties" -> properties(schema, (Map<?, ?>) rule, value, path, faults);
            default -> NOTES.contains(keyword);
        };
    }

    private Map<?, ?> definition(String reference) {
        Map<?, ?> definitions = (Map<?, ?>) Objects.requireNonNull(root.get("$defs"));
        return (Map<?, ?>) Objects.requireNonNull(definitions.get(reference.substring("#/$defs/".length())), reference);
    }

    private boolean takes(Object schema, @Nullable Object value) {
        List<String> faults = new ArrayList<>();
        check((Map<?, ?>) schema, value, "", faults);
        return faults.isEmpty();
    }

    private void items(Map<?, ?> schema, @Nullable Object value, String path, List<String> faults) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(schema, list.get(i), path + "[" + i + "]", faults);
            }
        }
    }

    private boolean properties(
            Map<?, ?> schema, Map<?, ?> properties, @Nullable Object value, String path, List<String> faults) {
        if (!(value instanceof Map<?, ?> object)) {
            return true;
        }
        object.forEach((name, member) -> {
            if (properties.get(name) instanceof Map<?, ?> property) {
                check(property, member, path + "." + name, faults);
            }
        });
        boolean closed = Objects.equals(schema.get("additionalProperties"), false);
        return !closed || properties.keySet().containsAll(object.keySet());
    }

    private static boolean is(@Nullable Object value, String type) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Double;
            case "integer" -> value instanceof Double number && number == Math.rint(number);
            default -> false;
        };
    }

    private static double number(Object rule) {
        return (Double) rule;
    }
}
