package io.belvedere.promql.pattern;

import io.belvedere.promql.pattern.Node.Boundary;
import io.belvedere.promql.pattern.Node.Choice;
import io.belvedere.promql.pattern.Node.Group;
import io.belvedere.promql.pattern.Node.Repeat;
import io.belvedere.promql.pattern.Node.Sequence;
import io.belvedere.promql.pattern.Node.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the states of an automaton from the parts of a pattern, from the end to the begin. Forks keep the order in which
 * Perl would try the ways.
 */
final class Assembly {

    private final List<State> states = new ArrayList<>();
    private final Map<Integer, Integer> slots;
    private final int maxSteps;
    private boolean hasBoundaries;
    private int steps;

    private Assembly(Map<Integer, Integer> slots, int maxSteps) {
        this.slots = slots;
        this.maxSteps = maxSteps;
        states.add(new State.End());
    }

    /**
     * The steps bound the states, and the work of making them: repeats of repeats grow as a product. Groups note their begin
     * in the slot that they are given and their end in the next one, and do nothing without a slot.
     */
    static States of(Node node, Map<Integer, Integer> slots, int maxSteps) {
        Assembly assembly = new Assembly(slots, maxSteps);
        int start = assembly.add(node, States.END);
        return new States(List.copyOf(assembly.states), start, assembly.hasBoundaries);
    }

    /** The state where the node begins, if {@code next} is where it goes on afterwards. */
    private int add(Node node, int next) {
        count();
        if (node instanceof Symbol symbol) {
            return state(new State.Take(symbol.matches(), next));
        }
        if (node instanceof Boundary boundary) {
            hasBoundaries = true;
            return state(new State.Check(boundary.place(), next));
        }
        if (node instanceof Group group) {
            return addGroup(group, next);
        }
        if (node instanceof Sequence sequence) {
            return addSequence(sequence, next);
        }
        if (node instanceof Choice choice) {
            return fork(choice.ways().stream().map(way -> add(way, next)).toList());
        }
        return addRepeat((Repeat) node, next);
    }

    private int addGroup(Group group, int next) {
        Integer slot = slots.get(group.number());
        if (slot == null) {
            return add(group.part(), next);
        }
        int end = state(new State.Mark(slot + 1, next));
        return state(new State.Mark(slot, add(group.part(), end)));
    }

    private int addSequence(Sequence sequence, int next) {
        int from = next;
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
            from = add(sequence.parts().get(i), from);
        }
        return from;
    }

    private int addRepeat(Repeat repeat, int next) {
        if (repeat.max() == Repeat.ENDLESS) {
            int loop = addLoop(repeat, next);
            // Not the loop's own fork, which would let a part that takes nothing be skipped before it is tried.
            return repeat.min() == 0 ? choice(repeat, loop, next) : addCopies(repeat, repeat.min() - 1, loop);
        }
        int from = next;
        for (int i = repeat.min(); i < repeat.max(); i++) {
            from = choice(repeat, add(repeat.part(), from), next);
        }
        return addCopies(repeat, repeat.min(), from);
    }

    private int addCopies(Repeat repeat, int times, int next) {
        int from = next;
        for (int i = 0; i < times; i++) {
            from = add(repeat.part(), from);
        }
        return from;
    }

    /** Once or more often. */
    private int addLoop(Repeat repeat, int next) {
        int again = fork(List.of());
        int begin = add(repeat.part(), again);
        states.set(again, fork(repeat, begin, next));
        return begin;
    }

    private int choice(Repeat repeat, int part, int next) {
        return state(fork(repeat, part, next));
    }

    private static State.Fork fork(Repeat repeat, int part, int next) {
        return new State.Fork(repeat.reluctant() ? List.of(next, part) : List.of(part, next));
    }

    private int fork(List<Integer> ways) {
        return state(new State.Fork(ways));
    }

    private int state(State state) {
        count();
        states.add(state);
        return states.size() - 1;
    }

    private void count() {
        steps++;
        if (steps > maxSteps) {
            throw new PatternSyntax("repeats too much");
        }
    }
}
