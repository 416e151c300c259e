package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders variables so that each comes after those that its query mentions; refuses circles and unknown names. */
final class Cascade {

    private final Map<String, Variable> byName = new LinkedHashMap<>();
    private final Map<String, Variable> ordered = new LinkedHashMap<>();

    /** The way from a first variable to the one that is looked at, each mentioning the next. */
    private final Set<String> way = new LinkedHashSet<>();

    private Cascade(List<Variable> variables) {
        variables.forEach(variable -> byName.put(variable.name(), variable));
    }

    /** Otherwise in the order given. */
    static List<Variable> order(List<Variable> variables) {
        Cascade cascade = new Cascade(variables);
        variables.forEach(cascade::visit);
        return List.copyOf(cascade.ordered.values());
    }

    private void visit(Variable variable) {
        String name = variable.name();
        if (ordered.containsKey(name)) {
            return;
        }
        if (!way.add(name)) {
            throw BelvedereException.invalid("variables", "mention each other in a circle: " + circle(name));
        }
        if (variable.definition() instanceof VariableDefinition.Query query) {
            visitAll("variables." + name + ".expression", query.expression());
            visitAll("variables." + name + ".pattern", query.pattern());
        }
        way.remove(name);
        ordered.put(name, variable);
    }

    private void visitAll(String field, String text) {
        for (String mentioned : References.in(field, text)) {
            @Nullable Variable variable = byName.get(mentioned);
            if (variable == null) {
                throw BelvedereException.invalid(
                        field, "mentions $" + mentioned + ", variables are " + String.join(", ", byName.keySet()));
            }
            visit(variable);
        }
    }

    private String circle(String name) {
        List<String> names = new ArrayList<>(way);
        List<String> circle = new ArrayList<>(names.subList(names.indexOf(name), names.size()));
        circle.add(name);
        return String.join(" → ", circle);
    }
}
