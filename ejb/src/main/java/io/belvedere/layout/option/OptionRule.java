package io.belvedere.layout.option;

import io.belvedere.problem.BelvedereException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One option: its name, what its value may be, what holds when it is not set (nothing in particular with null), and what
 * it is for.
 */
public record OptionRule(String name, OptionKind kind, @Nullable Object byDefault, String description) {

    public OptionRule {
        if (byDefault != null) {
            kind.check(name, byDefault);
        }
    }

    /** Refuses values that break these rules, and those that no rule knows. */
    public static void checkAll(String path, List<OptionRule> rules, Map<?, ?> values) {
        values.forEach((name, value) -> {
            String unknown = "is unknown, allowed are "
                    + rules.stream().map(OptionRule::name).collect(Collectors.joining(", "));
            find(rules, String.valueOf(name))
                    .orElseThrow(() -> BelvedereException.invalid(path + "." + name, unknown))
                    .kind
                    .check(path + "." + name, value);
        });
    }

    public static Optional<OptionRule> find(List<OptionRule> rules, String name) {
        return rules.stream().filter(rule -> rule.name.equals(name)).findFirst();
    }

    public boolean accepts(@Nullable Object value) {
        try {
            kind.check(name, value);
            return true;
        } catch (BelvedereException refused) {
            return false;
        }
    }

    /** As a JSON Schema, with description and default. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>(kind.schema());
        schema.put("description", description);
        if (byDefault != null) {
            schema.put("default", byDefault);
        }
        return schema;
    }
}
