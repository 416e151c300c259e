package io.belvedere.code.internal;

import io.belvedere.code.internal.Shape.Choice;
import io.belvedere.code.internal.Shape.Flag;
import io.belvedere.code.internal.Shape.Form;
import io.belvedere.code.internal.Shape.ListOf;
import io.belvedere.code.internal.Shape.Members;
import io.belvedere.code.internal.Shape.Numeric;
import io.belvedere.code.internal.Shape.OneOf;
import io.belvedere.code.internal.Shape.Options;
import io.belvedere.code.internal.Shape.Part;
import io.belvedere.code.internal.Shape.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes shapes as JSON Schema 2020-12. Those with a name become definitions, and are only referred to. */
final class SchemaWriter {

    private final Map<String, Object> definitions = new TreeMap<>();

    /** Of all shapes written so far, and those within them. */
    Map<String, Object> definitions() {
        return definitions;
    }

    Map<String, Object> schema(Shape shape) {
        if (shape instanceof Flag) {
            return ordered("type", "boolean");
        }
        if (shape instanceof Text text) {
            return text(text);
        }
        if (shape instanceof Form form) {
            return ordered("type", "string", "pattern", "^(?:" + form.pattern().pattern() + ")$");
        }
        if (shape instanceof Choice choice) {
            return ordered("enum", choice.words());
        }
        if (shape instanceof Numeric numeric) {
            return numeric(numeric);
        }
        if (shape instanceof ListOf list) {
            return list(list);
        }
        if (shape instanceof Options options) {
            return options(options);
        }
        if (shape instanceof OneOf oneOf) {
            return ordered(
                    "type",
                    "object",
                    "oneOf",
                    oneOf.variants().values().stream().map(this::schema).toList());
        }
        if (shape instanceof Members members) {
            return reference(members);
        }
        throw new IllegalStateException("no such shape: " + shape);
    }

    private static Map<String, Object> text(Text shape) {
        Map<String, Object> schema = ordered("type", "string", "maxLength", shape.max());
        if (shape.min() > 0) {
            schema.put("minLength", shape.min());
        }
        return schema;
    }

    private static Map<String, Object> numeric(Numeric shape) {
        Map<String, Object> schema = ordered("type", shape.whole() ? "integer" : "number");
        if (shape.min() > -Double.MAX_VALUE) {
            schema.put("minimum", shape.min());
        }
        if (shape.max() < Double.MAX_VALUE) {
            schema.put("maximum", shape.max());
        }
        return schema;
    }

    private Map<String, Object> list(ListOf shape) {
        Map<String, Object> schema = ordered("type", "array", "items", schema(shape.item()), "maxItems", shape.max());
        if (shape.min() > 0) {
            schema.put("minItems", shape.min());
        }
        return schema;
    }

    private static Map<String, Object> options(Options shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.rules().forEach(rule -> properties.put(rule.name(), rule.schema()));
        return ordered("type", "object", "properties", properties, "additionalProperties", false);
    }

    private Map<String, Object> reference(Members shape) {
        if (!definitions.containsKey(shape.name())) {
            definitions.put(shape.name(), Map.of());
            definitions.put(shape.name(), definition(shape));
        }
        return ordered("$ref", "#/$defs/" + shape.name());
    }

    private Map<String, Object> definition(Members shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        shape.parts().forEach((name, part) -> {
            properties.put(name, property(part));
            if (part.required()) {
                required.add(name);
            }
        });
        return ordered("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private Map<String, Object> property(Part part) {
        Map<String, Object> schema = new LinkedHashMap<>(schema(part.shape()));
        Object defaultValue = part.defaultValue();
        if (defaultValue != null) {
            schema.put("default", defaultValue);
        }
        if (!part.meaning().isEmpty()) {
            schema.put("description", part.meaning());
        }
        return schema;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
