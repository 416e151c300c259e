package io.belvedere.dashboard;

import java.util.List;

/** The values that a definition allows, as far as it knows them itself. */
final class VariableDomain {

    private static final int MAX_SHOWN = 20;

    private VariableDomain() {}

    static boolean holds(VariableDefinition definition, String value) {
        if (definition instanceof VariableDefinition.Custom custom) {
            return custom.values().contains(value);
        }
        if (definition instanceof VariableDefinition.Constant constant) {
            return constant.value().equals(value);
        }
        if (definition instanceof VariableDefinition.Interval interval) {
            return interval.durations().contains(value);
        }
        if (definition instanceof VariableDefinition.Query query) {
            return References.areIn(query.pattern()) || matches(query.pattern(), value);
        }
        return definition instanceof VariableDefinition.TextBox textBox && matches(textBox.pattern(), value);
    }

    /** For messages. */
    static String describe(VariableDefinition definition) {
        if (definition instanceof VariableDefinition.Custom custom) {
            return shortened(custom.values());
        }
        if (definition instanceof VariableDefinition.Constant constant) {
            return constant.value();
        }
        if (definition instanceof VariableDefinition.Interval interval) {
            return shortened(interval.durations());
        }
        if (definition instanceof VariableDefinition.Query query) {
            return text(query.pattern());
        }
        return definition instanceof VariableDefinition.TextBox textBox ? text(textBox.pattern()) : "nothing";
    }

    private static boolean matches(String pattern, String value) {
        return pattern.isEmpty() || VariablePatterns.of("pattern", pattern).matches(value);
    }

    private static String text(String pattern) {
        return "up to " + VariableRules.MAX_VALUE_LENGTH + " characters"
                + (pattern.isEmpty() ? "" : " that match " + pattern);
    }

    private static String shortened(List<String> values) {
        String some = String.join(", ", values.subList(0, Math.min(MAX_SHOWN, values.size())));
        return values.size() > MAX_SHOWN ? some + ", …" : some;
    }
}
