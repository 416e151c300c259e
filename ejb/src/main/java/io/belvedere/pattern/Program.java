package io.belvedere.pattern;

import io.belvedere.pattern.Node.Choice;
import io.belvedere.pattern.Node.Repeat;
import io.belvedere.pattern.Node.Sequence;
import io.belvedere.pattern.Node.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An automaton of states that either take a code point or fork. It is in many states at a time and takes the text once,
 * so the cost is states times length, whatever the pattern.
 */
final class Program {

    /** Bounds the states, and the work of making them: repeats of repeats grow as a product. */
    private static final int MAX_STEPS = 4_000;

    private static final int END = 0;

    /** Takes one code point and goes on, or without a symbol is in all of the next at once. */
    private record State(@Nullable IntPredicate symbol, List<Integer> next) {}

    private final List<State> states = new ArrayList<>();
    private final int start;
    private int steps;

    Program(Node node) {
        states.add(new State(null, List.of()));
        start = add(node, END);
    }

    boolean matches(String text) {
        BitSet current = closure(new BitSet(), start);
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length && !current.isEmpty(); i++) {
            current = after(current, codePoints[i]);
        }
        return current.get(END);
    }

    private BitSet after(BitSet current, int codePoint) {
        BitSet following = new BitSet();
        for (int id = current.nextSetBit(0); id >= 0; id = current.nextSetBit(id + 1)) {
            State state = states.get(id);
            if (state.symbol != null && state.symbol.test(codePoint)) {
                closure(following, state.next.get(0));
            }
        }
        return following;
    }

    /** Adds a state and all that are reached from it without taking anything. */
    private BitSet closure(BitSet set, int from) {
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int id = open.pop();
            if (!set.get(id)) {
                set.set(id);
                State state = states.get(id);
                if (state.symbol == null) {
                    state.next.forEach(open::push);
                }
            }
        }
        return set;
    }

    /** The state where the node begins, if {@code next} is where it goes on afterwards. */
    private int add(Node node, int next) {
        count();
        if (node instanceof Symbol symbol) {
            return state(symbol.matches(), List.of(next));
        }
        if (node instanceof Sequence sequence) {
            int from = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                from = add(sequence.parts().get(i), from);
            }
            return from;
        }
        if (node instanceof Choice choice) {
            return state(null, choice.ways().stream().map(way -> add(way, next)).toList());
        }
        return addRepeat((Repeat) node, next);
    }

    private int addRepeat(Repeat repeat, int next) {
        int from = repeat.max() == Repeat.ENDLESS ? addLoop(repeat.part(), next) : next;
        for (int i = repeat.min(); repeat.max() != Repeat.ENDLESS && i < repeat.max(); i++) {
            from = state(null, List.of(add(repeat.part(), from), next));
        }
        for (int i = 0; i < repeat.min(); i++) {
            from = add(repeat.part(), from);
        }
        return from;
    }

    private int addLoop(Node part, int next) {
        List<Integer> ways = new ArrayList<>(List.of(next));
        int loop = state(null, ways);
        ways.add(add(part, loop));
        return loop;
    }

    private int state(@Nullable IntPredicate symbol, List<Integer> next) {
        count();
        states.add(new State(symbol, next));
        return states.size() - 1;
    }

    private void count() {
        steps++;
        if (steps > MAX_STEPS) {
            throw new PatternSyntax("repeats too much");
        }
    }
}
