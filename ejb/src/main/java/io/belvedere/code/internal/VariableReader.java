package io.belvedere.code.internal;

import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.dashboard.VariableRules;
import io.belvedere.dashboard.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the variables of a file, in the order of the list. */
final class VariableReader {

    private static final String ALL = "variables";

    private final Faults faults;

    VariableReader(Faults faults) {
        this.faults = faults;
    }

    /** Those that can be read; what is wrong with the others, and with all of them together, is told. */
    List<Variable> variables(Place spec) {
        Map<Place, Variable> read = new LinkedHashMap<>();
        for (Place place : spec.items(ALL)) {
            int order = read.size();
            faults.attempt(place, () -> variable(place, order)).ifPresent(variable -> read.put(place, variable));
        }
        List<Variable> variables = List.copyOf(read.values());
        if (variables.size() <= VariableRules.MAX_VARIABLES) {
            refuseEachFaulty(read);
            spec.member(ALL).ifPresent(all -> faults.check(all, ALL, () -> VariableRules.check(variables)));
        }
        return variables;
    }

    /** The rules stop at the first fault, so each variable is asked about alone, among stand-ins for the others. */
    private void refuseEachFaulty(Map<Place, Variable> read) {
        List<String> names = new ArrayList<>();
        read.forEach((place, variable) -> {
            faults.check(place, ALL + "[0]", () -> VariableRules.check(List.of(standIn(variable.name()))));
            if (faults.isFaulty(place.path("name"))) {
                return;
            }
            if (names.contains(variable.name())) {
                faults.add(place.path("name"), place.spot("name"), "is the name of another variable too");
            }
            names.add(variable.name());
        });
        read.forEach((place, variable) -> {
            List<Variable> alone = new ArrayList<>(List.of(variable));
            names.stream()
                    .distinct()
                    .filter(name -> !name.equals(variable.name()))
                    .forEach(name -> alone.add(standIn(name)));
            faults.check(place, ALL + "." + variable.name(), () -> VariableRules.check(alone));
        });
    }

    private static Variable standIn(String name) {
        return new Variable(name, "", 0, new VariableDefinition.Constant(name), false, false, List.of());
    }

    private static Variable variable(Place place, int order) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", "");
        json.put("multiple", false);
        json.put("includeAll", false);
        json.put("selected", List.of());
        place.text("type")
                .filter(type -> type.equals("query") || type.equals("textbox"))
                .ifPresent(type -> json.put("pattern", ""));
        json.put("order", (double) order);
        json.putAll(((Node.Mapping) place.node()).plain());
        return Variables.fromJson(place.path(), json);
    }
}
