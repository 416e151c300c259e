package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.layout.option.OptionRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads the schemas as JSON Schema says, with the few keywords that they use. */
class OptionSchemaTest {

    @Test
    void schema_takesWhatTheRulesTake() {
        long seed = System.nanoTime();
        RandomWidgets widgets = new RandomWidgets(new Random(seed));
        for (int i = 0; i < 1_000; i++) {
            Widget widget = widgets.next();

            assertThat(isValid(
                            OptionRules.schema(widget.type()), widget.options().values()))
                    .as("%s, seed %d", widget, seed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(WidgetType.class)
    void schema_refusesWhatNoRuleTakes(WidgetType type) {
        assertThat(isValid(OptionRules.schema(type), Map.of("unknown", 1.0))).isFalse();
        for (OptionRule rule : OptionRules.of(type)) {
            assertThat(isValid(OptionRules.schema(type), Map.of(rule.name(), Map.of("un", "known"))))
                    .as(rule.name())
                    .isFalse();
        }
    }

    @Test
    void schema_hasDescriptionAndDefault() {
        Map<?, ?> properties = (Map<?, ?>) OptionRules.schema(WidgetType.GAUGE).get("properties");

        assertThat(properties).isInstanceOfSatisfying(Map.class, all -> assertThat(all.get("shape"))
                .isEqualTo(Map.of(
                        "enum",
                        List.of("arc", "bar"),
                        "default",
                        "arc",
                        "description",
                        "a part of a circle, or a straight bar")));
    }

    private static boolean isValid(Map<?, ?> schema, @Nullable Object value) {
        if (schema.get("enum") instanceof List<?> words && !words.contains(value)) {
            return false;
        }
        if (!isOfType(schema.get("type"), value)) {
            return false;
        }
        if (value instanceof Double number) {
            return number >= limit(schema, "minimum", -Double.MAX_VALUE)
                    && number <= limit(schema, "maximum", Double.MAX_VALUE);
        }
        if (value instanceof String text) {
            boolean matches = !(schema.get("pattern") instanceof String pattern)
                    || Pattern.compile(pattern).matcher(text).find();
            return matches && text.length() <= limit(schema, "maxLength", Double.MAX_VALUE);
        }
        if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            return list.size() <= limit(schema, "maxItems", Double.MAX_VALUE)
                    && list.stream().allMatch(element -> isValid(items, element));
        }
        return !(value instanceof Map<?, ?> object) || areValid(schema, object);
    }

    private static boolean areValid(Map<?, ?> schema, Map<?, ?> object) {
        Map<?, ?> properties =
                schema.get("properties") instanceof Map<?, ?> given ? given : new LinkedHashMap<String, Object>();
        boolean required = schema.get("required") instanceof List<?> names
                && object.keySet().containsAll(names);
        return required
                && object.entrySet().stream()
                        .allMatch(member -> properties.get(member.getKey()) instanceof Map<?, ?> property
                                && isValid(property, member.getValue()));
    }

    private static boolean isOfType(@Nullable Object type, @Nullable Object value) {
        return switch (String.valueOf(type)) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Double;
            case "integer" -> value instanceof Double number && number == Math.rint(number);
            default -> type == null;
        };
    }

    private static double limit(Map<?, ?> schema, String name, double otherwise) {
        return schema.get(name) instanceof Double limit ? limit : otherwise;
    }
}
