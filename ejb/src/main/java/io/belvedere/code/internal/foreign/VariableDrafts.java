package io.belvedere.code.internal.foreign;

import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.dashboard.VariableRules;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variables of a dashboard to be. One that breaks a rule of ours loses its selection or its pattern, and is dropped
 * if that does not help; so are those that mention one that was dropped.
 */
public final class VariableDrafts {

    private final List<Draft> drafts = new ArrayList<>();

    /** Behind the others. */
    public void add(ForeignObject source, String name, String label, VariableDefinition definition, Choice choice) {
        Variable variable = new Variable(
                name, label, drafts.size(), definition, choice.multiple(), choice.includeAll(), choice.selected());
        drafts.add(new Draft(source, variable));
    }

    /** Those that keep our rules, each alone and all together. */
    public List<Variable> variables() {
        dropDoubles();
        List<Draft> kept = drafts;
        int before;
        do {
            before = kept.size();
            kept = eachAlone(kept);
            kept = together(kept);
        } while (kept.size() < before);
        return variables(kept);
    }

    private void dropDoubles() {
        List<String> names = new ArrayList<>();
        for (Draft draft : List.copyOf(drafts)) {
            String name = draft.variable().name();
            if (names.contains(name)) {
                drop(draft, "another variable has the name");
            } else if (names.size() == VariableRules.MAX_VARIABLES) {
                drop(draft, "a dashboard has at most " + VariableRules.MAX_VARIABLES + " variables");
            } else {
                names.add(name);
                continue;
            }
            drafts.remove(draft);
        }
    }

    /** With a box for any text in the place of every other variable, so that only this one is looked at. */
    private static List<Draft> eachAlone(List<Draft> candidates) {
        List<Variable> others = candidates.stream()
                .map(draft -> draft.variable().name())
                .filter(name -> refusal(List.of(box(name))).isEmpty())
                .map(VariableDrafts::box)
                .toList();
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : candidates) {
            List<Variable> rest = others.stream()
                    .filter(other -> !other.name().equals(draft.variable().name()))
                    .toList();
            fitted(draft, rest).ifPresent(kept::add);
        }
        return kept;
    }

    private static Optional<Draft> fitted(Draft draft, List<Variable> rest) {
        Optional<BelvedereException> refusal = refusal(with(rest, draft.variable()));
        if (refusal.isEmpty()) {
            return Optional.of(draft);
        }
        for (Variable less : List.of(unselected(draft.variable()), unfiltered(draft.variable()))) {
            if (refusal(with(rest, less)).isEmpty()) {
                draft.source()
                        .approximated(
                                draft.variable().definition().equals(less.definition()) ? "selection" : "pattern",
                                Shown.message(refusal.get()));
                return Optional.of(new Draft(draft.source(), less));
            }
        }
        drop(draft, Shown.message(refusal.get()));
        return Optional.empty();
    }

    /**
     * One after the other, so that of a circle the one that closes it is dropped. Boxes stand for those that are not kept
     * yet, or never will be.
     */
    private static List<Draft> together(List<Draft> candidates) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : candidates) {
            List<Variable> all = new ArrayList<>(variables(kept));
            candidates.stream()
                    .filter(other -> !other.equals(draft) && !kept.contains(other))
                    .forEach(other -> all.add(box(other.variable().name())));
            Optional<BelvedereException> refusal = refusal(with(all, draft.variable()));
            if (refusal.isEmpty()) {
                kept.add(draft);
            } else {
                drop(draft, Shown.message(refusal.get()));
            }
        }
        return kept;
    }

    private static List<Variable> variables(List<Draft> drafts) {
        return drafts.stream().map(Draft::variable).toList();
    }

    private static void drop(Draft draft, String why) {
        draft.source().ignoreAll();
        draft.source().dropped("variable " + Shown.value(draft.variable().name()), why);
    }

    private static Variable unselected(Variable variable) {
        return new Variable(
                variable.name(),
                variable.label(),
                variable.order(),
                variable.definition(),
                variable.multiple(),
                variable.includeAll(),
                List.of());
    }

    private static Variable unfiltered(Variable variable) {
        VariableDefinition definition = variable.definition() instanceof VariableDefinition.Query query
                ? new VariableDefinition.Query(query.expression(), "")
                : variable.definition();
        return new Variable(
                variable.name(),
                variable.label(),
                variable.order(),
                definition,
                variable.multiple(),
                variable.includeAll(),
                variable.selected());
    }

    private static Variable box(String name) {
        return new Variable(name, "", 0, new VariableDefinition.TextBox(""), false, false, List.of());
    }

    private static List<Variable> with(List<Variable> rest, Variable variable) {
        List<Variable> all = new ArrayList<>(rest);
        all.add(variable);
        return all;
    }

    private static Optional<BelvedereException> refusal(List<Variable> variables) {
        try {
            VariableRules.check(variables);
            return Optional.empty();
        } catch (BelvedereException refusal) {
            return Optional.of(refusal);
        }
    }

    private record Draft(ForeignObject source, Variable variable) {}

    /** What people may choose of the values, and what is chosen at first. */
    public record Choice(boolean multiple, boolean includeAll, List<String> selected) {

        public static final Choice NONE = new Choice(false, false, List.of());

        public static Choice one(List<String> selected) {
            return new Choice(false, false, selected);
        }
    }
}
