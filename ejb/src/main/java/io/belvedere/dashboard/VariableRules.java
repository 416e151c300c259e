package io.belvedere.dashboard;

import io.belvedere.json.JsonLimits;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of a dashboard's variables when they are written. */
public final class VariableRules {

    /** Stands in the selection for every value there is, now and later. */
    public static final String ALL = "$__all";

    public static final int MAX_VARIABLES = 50;
    public static final int MAX_VALUES = 500;
    public static final int MAX_VALUE_LENGTH = 500;
    public static final int MAX_EXPRESSION_LENGTH = 10_000;
    public static final int MAX_LABEL_LENGTH = 100;
    public static final int MAX_ORDER = 10_000;

    /** Of all of them together, in their JSON form. */
    public static final int MAX_CHARACTERS = 262_144;

    private static final Pattern NAME = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]{0,49}");
    private static final Pattern DURATION = Pattern.compile("[1-9]\\d{0,5}(ms|[smhdwy])");

    private VariableRules() {}

    public static void check(List<Variable> variables) {
        if (variables.size() > MAX_VARIABLES) {
            throw BelvedereException.overLimit(
                    "variables", MAX_VARIABLES, "a dashboard has at most " + MAX_VARIABLES + " variables");
        }
        requireNames(variables);
        variables.forEach(VariableRules::check);
        new JsonLimits(4, MAX_CHARACTERS)
                .copy(
                        "variables",
                        Map.of("all", variables.stream().map(Variables::toJson).toList()));
        inDependencyOrder(variables);
    }

    /** Each after those that its query mentions, otherwise in the order given. */
    public static List<Variable> inDependencyOrder(List<Variable> variables) {
        return Cascade.order(variables);
    }

    /** The variables that a query mentions, apart from the server's own; refuses what looks like a mention and is none. */
    public static Set<String> mentioned(String field, String expression) {
        return References.in(field, expression);
    }

    /**
     * Whether the value is of the variable's domain. Of a query's values only its pattern is known here, and that only
     * if it mentions no other variable.
     */
    public static boolean accepts(Variable variable, String value) {
        return value.equals(ALL)
                ? variable.includeAll()
                : value.codePointCount(0, value.length()) <= MAX_VALUE_LENGTH
                        && VariableDomain.holds(variable.definition(), value);
    }

    private static void requireNames(List<Variable> variables) {
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            String name = variable.name();
            if (!NAME.matcher(name).matches()) {
                throw BelvedereException.invalid(
                        "variables[" + names.size() + "].name",
                        "is " + Text.quoted(name)
                                + ", allowed are 1 to 50 letters, digits and underscores, neither a digit nor"
                                + " two underscores first");
            }
            if (!names.add(name)) {
                throw BelvedereException.invalid(
                        "variables[" + names.size() + "].name",
                        "is " + Text.quoted(name) + ", which another variable has");
            }
        }
    }

    private static void check(Variable variable) {
        String path = "variables." + variable.name();
        Text.requireWithin(path + ".label", variable.label(), MAX_LABEL_LENGTH);
        Text.requirePlain(path + ".label", variable.label());
        if (variable.order() < 0 || variable.order() > MAX_ORDER) {
            throw BelvedereException.invalid(
                    path + ".order", "is " + variable.order() + ", allowed is 0 to " + MAX_ORDER);
        }
        checkDefinition(path, variable.definition());
        checkChoice(path, variable);
        checkSelected(path + ".selected", variable);
    }

    private static void checkDefinition(String path, VariableDefinition definition) {
        if (definition instanceof VariableDefinition.Query query) {
            requireText(path + ".expression", query.expression(), MAX_EXPRESSION_LENGTH);
            // What comes for a reference is put in as plain text, as this letter is.
            VariablePatterns.of(path + ".pattern", References.replaced(query.pattern(), "x"));
        } else if (definition instanceof VariableDefinition.Custom custom) {
            requireValues(path + ".values", custom.values());
        } else if (definition instanceof VariableDefinition.Constant constant) {
            requireText(path + ".value", constant.value(), MAX_VALUE_LENGTH);
        } else if (definition instanceof VariableDefinition.Interval interval) {
            requireValues(path + ".durations", interval.durations());
            interval.durations().forEach(duration -> requireDuration(path + ".durations", duration));
        } else if (definition instanceof VariableDefinition.TextBox textBox) {
            VariablePatterns.of(path + ".pattern", textBox.pattern());
        }
    }

    private static void requireValues(String field, List<String> values) {
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw BelvedereException.invalid(field, "are " + values.size() + ", allowed are 1 to " + MAX_VALUES);
        }
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            requireText(field + "[" + seen.size() + "]", value, MAX_VALUE_LENGTH);
            if (value.equals(ALL) || !seen.add(value)) {
                throw BelvedereException.invalid(
                        field + "[" + seen.size() + "]",
                        "is " + Text.quoted(value) + ", values are distinct and none is " + ALL);
            }
        }
    }

    private static void requireText(String field, String text, int maxLength) {
        Text.required(field, text, maxLength);
        Text.requireWithin(field, text, maxLength);
    }

    private static void requireDuration(String field, String duration) {
        if (!DURATION.matcher(duration).matches()) {
            throw BelvedereException.invalid(
                    field,
                    "hold " + Text.quoted(duration)
                            + ", allowed are whole numbers with ms, s, m, h, d, w or y, such as 5m");
        }
    }

    /** Several values at once make sense only where there is a list of values that are alike. */
    private static void checkChoice(String path, Variable variable) {
        boolean list = variable.definition() instanceof VariableDefinition.Query
                || variable.definition() instanceof VariableDefinition.Custom;
        if (!list && variable.multiple()) {
            throw BelvedereException.invalid(path + ".multiple", "is true, allowed only for query and custom");
        }
        if (!list && variable.includeAll()) {
            throw BelvedereException.invalid(path + ".includeAll", "is true, allowed only for query and custom");
        }
    }

    private static void checkSelected(String field, Variable variable) {
        List<String> selected = variable.selected();
        int max = variable.multiple() ? MAX_VALUES : 1;
        if (selected.size() > max) {
            throw BelvedereException.invalid(field, "has " + selected.size() + " values, at most " + max);
        }
        if (selected.size() > 1 && selected.contains(ALL)) {
            throw BelvedereException.invalid(field, "has " + ALL + " beside other values, it stands alone");
        }
        if (new HashSet<>(selected).size() < selected.size()) {
            throw BelvedereException.invalid(field, "has a value twice");
        }
        for (String value : selected) {
            Text.requireWithin(field, value, MAX_VALUE_LENGTH);
            if (!accepts(variable, value)) {
                throw BelvedereException.invalid(
                        field,
                        "has " + Text.quoted(value) + ", allowed is " + VariableDomain.describe(variable.definition()));
            }
        }
    }
}
