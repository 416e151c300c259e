package io.belvedere.panel.internal;

import io.belvedere.dashboard.ChosenValues;
import io.belvedere.dashboard.Interpolation;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.dashboard.VariableRules;
import io.belvedere.panel.VariableValues;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.problem.Text;
import io.belvedere.query.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The variables of a board as one reader sees them: what can be chosen, and what is. Nothing is looked up for a variable
 * that is not mentioned. A value that the reader names must be of the variable's domain; readers who may ask any query
 * are spared the look-up of what a query variable lists.
 */
final class BoardVariables {

    private static final int MOST_AT_ONCE = 1_000;

    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, List<String>> wanted;
    private final Map<String, ChosenValues> builtIn;
    private final Function<String, Found<String>> lists;
    private final boolean isFree;
    private final Map<String, VariableValues> known = new HashMap<>();

    /**
     * @param wanted what the reader has chosen
     * @param lists what an expression lists
     * @param isFree whether the reader may ask any query
     */
    BoardVariables(
            List<Variable> variables,
            Map<String, List<String>> wanted,
            Map<String, ChosenValues> builtIn,
            Function<String, Found<String>> lists,
            boolean isFree) {
        variables.forEach(variable -> this.variables.put(variable.name(), variable));
        this.wanted = wanted;
        this.builtIn = builtIn;
        this.lists = lists;
        this.isFree = isFree;
        requireAllowed();
    }

    private void requireAllowed() {
        wanted.forEach((name, values) -> {
            Variable variable = variables.get(name);
            if (variable == null) {
                throw refused(name, "is not a variable of the dashboard");
            }
            if (values.isEmpty() || values.size() > (variable.multiple() ? VariableRules.MAX_VALUES : 1)) {
                throw refused(
                        name,
                        "has " + values.size() + " values, allowed "
                                + (variable.multiple() ? "are 1 to " + VariableRules.MAX_VALUES : "is 1"));
            }
            if (values.size() > 1 && values.contains(VariableRules.ALL)) {
                throw refused(name, "has " + VariableRules.ALL + " beside other values, it stands alone");
            }
            values.forEach(value -> requireAccepted(variable, value));
        });
    }

    private void requireAccepted(Variable variable, String value) {
        if (!VariableRules.accepts(variable, value)) {
            throw refused(variable.name(), "cannot be " + Text.quoted(value));
        }
    }

    /** Who may ask only what is stored is not merely mistaken. */
    private BelvedereException refused(String name, String why) {
        return new BelvedereException(
                isFree ? Problem.INVALID : Problem.FORBIDDEN,
                "variables." + name + " " + why,
                Map.of("field", "variables." + name));
    }

    String interpolated(String field, String text) {
        return Interpolation.of(field, text, this::chosen);
    }

    private ChosenValues chosen(String name) {
        ChosenValues own = builtIn.get(name);
        if (own != null) {
            return own;
        }
        Variable variable = variables.get(name);
        if (variable == null) {
            throw BelvedereException.invalid("expression", "mentions $" + name + ", which the dashboard does not have");
        }
        VariableValues values = values(variable);
        if (values.fault().isPresent()) {
            throw values.fault().get();
        }
        return ChosenValues.of(variable, values.chosen());
    }

    VariableValues values(Variable variable) {
        VariableValues before = known.get(variable.name());
        if (before == null) {
            before = find(variable);
            known.put(variable.name(), before);
        }
        return before;
    }

    private VariableValues find(Variable variable) {
        try {
            Found<String> listed = listed(variable);
            return new VariableValues(
                    variable.name(), listed.entries(), choice(variable, listed), listed.more(), Optional.empty());
        } catch (BelvedereException fault) {
            return new VariableValues(variable.name(), List.of(), List.of(), false, Optional.of(fault));
        }
    }

    private Found<String> listed(Variable variable) {
        VariableDefinition definition = variable.definition();
        if (definition instanceof VariableDefinition.Query query) {
            String name = "variables." + variable.name();
            Found<String> found = lists.apply(interpolated(name + ".expression", query.expression()));
            VariableDefinition narrowed = new VariableDefinition.Query(
                    query.expression(), Interpolation.ofPattern(name + ".pattern", query.pattern(), this::chosen));
            Variable checked = withDefinition(variable, narrowed);
            return new Found<>(
                    found.entries().stream()
                            .filter(value -> VariableRules.accepts(checked, value))
                            .toList(),
                    found.more());
        }
        if (definition instanceof VariableDefinition.Custom custom) {
            return new Found<>(custom.values(), false);
        }
        if (definition instanceof VariableDefinition.Constant constant) {
            return new Found<>(List.of(constant.value()), false);
        }
        return definition instanceof VariableDefinition.Interval interval
                ? new Found<>(interval.durations(), false)
                : new Found<>(List.of(), false);
    }

    private static Variable withDefinition(Variable variable, VariableDefinition definition) {
        return new Variable(
                variable.name(),
                variable.label(),
                variable.order(),
                definition,
                variable.multiple(),
                variable.includeAll(),
                variable.selected());
    }

    private List<String> choice(Variable variable, Found<String> listed) {
        List<String> asked = wanted.getOrDefault(variable.name(), variable.selected());
        if (asked.contains(VariableRules.ALL)) {
            if (listed.entries().size() > MOST_AT_ONCE) {
                throw BelvedereException.overLimit(
                        "variables." + variable.name(),
                        MOST_AT_ONCE,
                        "variables." + variable.name() + " has more than " + MOST_AT_ONCE
                                + " values, choose some of them");
            }
            return listed.entries();
        }
        if (asked.isEmpty()) {
            return listed.entries().isEmpty() ? List.of("") : listed.entries().subList(0, 1);
        }
        if (wanted.containsKey(variable.name())) {
            requireListed(variable, asked, listed);
        }
        return asked;
    }

    private void requireListed(Variable variable, List<String> asked, Found<String> listed) {
        boolean isLookedUp = variable.definition() instanceof VariableDefinition.Query && !isFree;
        if (isLookedUp) {
            asked.stream()
                    .filter(value -> !listed.entries().contains(value))
                    .findFirst()
                    .ifPresent(value -> {
                        throw refused(variable.name(), "cannot be " + Text.quoted(value));
                    });
        }
    }
}
