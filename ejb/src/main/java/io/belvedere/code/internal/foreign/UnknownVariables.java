package io.belvedere.code.internal.foreign;

import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableRules;
import io.belvedere.layout.Query;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes queries that mention a variable that the board does not have, mostly because it did not come over. */
final class UnknownVariables {

    private final Set<String> names;

    UnknownVariables(List<Variable> variables) {
        names = variables.stream().map(Variable::name).collect(Collectors.toSet());
    }

    void note(RegionDraft draft, ImportReport report) {
        Set<String> unknown = new LinkedHashSet<>();
        for (Query query : draft.widget().queries()) {
            unknown.addAll(VariableRules.mentioned("expression", query.expression()));
        }
        unknown.removeAll(names);
        for (String name : unknown) {
            report.approximated(
                    draft.path(), "queries with $" + Shown.text(name), "no variable of that name came over");
        }
    }
}
