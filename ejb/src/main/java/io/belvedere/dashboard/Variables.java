package io.belvedere.dashboard;

import io.belvedere.json.JsonObject;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a variable, the same in stores, revisions and files. Its type says which members the definition adds:
 * {@code query} has expression and pattern, {@code custom} values, {@code constant} value, {@code interval} durations,
 * {@code textbox} pattern.
 */
public final class Variables {

    private Variables() {}

    public static Map<String, @Nullable Object> toJson(Variable variable) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", variable.name());
        json.put("label", variable.label());
        json.put("order", (double) variable.order());
        json.putAll(toJson(variable.definition()));
        json.put("multiple", variable.multiple());
        json.put("includeAll", variable.includeAll());
        json.put("selected", variable.selected());
        return Collections.unmodifiableMap(json);
    }

    public static Variable fromJson(@Nullable Object json) {
        return fromJson("variable", json);
    }

    /** The path is for errors: where the variable stands in what it is read from. */
    public static Variable fromJson(String path, @Nullable Object json) {
        JsonObject object = JsonObject.of(path, json);
        Variable variable = new Variable(
                object.text("name"),
                object.text("label"),
                object.whole("order"),
                definition(object),
                object.flag("multiple"),
                object.flag("includeAll"),
                object.texts("selected"));
        object.requireNoOthers();
        return variable;
    }

    private static Map<String, @Nullable Object> toJson(VariableDefinition definition) {
        if (definition instanceof VariableDefinition.Query query) {
            return JsonObject.with("type", "query", "expression", query.expression(), "pattern", query.pattern());
        }
        if (definition instanceof VariableDefinition.Custom custom) {
            return JsonObject.with("type", "custom", "values", custom.values());
        }
        if (definition instanceof VariableDefinition.Constant constant) {
            return JsonObject.with("type", "constant", "value", constant.value());
        }
        if (definition instanceof VariableDefinition.Interval interval) {
            return JsonObject.with("type", "interval", "durations", interval.durations());
        }
        if (definition instanceof VariableDefinition.TextBox textBox) {
            return JsonObject.with("type", "textbox", "pattern", textBox.pattern());
        }
        throw new IllegalStateException("no JSON form of " + definition);
    }

    private static VariableDefinition definition(JsonObject object) {
        String type = object.text("type");
        return switch (type) {
            case "query" -> new VariableDefinition.Query(object.text("expression"), object.text("pattern"));
            case "custom" -> new VariableDefinition.Custom(object.texts("values"));
            case "constant" -> new VariableDefinition.Constant(object.text("value"));
            case "interval" -> new VariableDefinition.Interval(object.texts("durations"));
            case "textbox" -> new VariableDefinition.TextBox(object.text("pattern"));
            default ->
                throw BelvedereException.invalid(
                        object.path("type"),
                        "is " + Text.quoted(type) + ", allowed are query, custom, constant, interval and textbox");
        };
    }
}
