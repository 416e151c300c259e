package io.belvedere.promql.pattern;

import io.belvedere.promql.pattern.Node.Boundary;
import io.belvedere.promql.pattern.Node.Choice;
import io.belvedere.promql.pattern.Node.Place;
import io.belvedere.promql.pattern.Node.Repeat;
import io.belvedere.promql.pattern.Node.Sequence;
import io.belvedere.promql.pattern.Node.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An automaton of states that either take a code point or fork. It is in many states at a time and takes the text once,
 * so the cost is states times length, whatever the pattern. The sets of states that occur are remembered with what
 * follows each, so that a pattern that is matched often costs little more than a look-up a character.
 *
 * <p>Threads share it without a lock: a stage is complete before another points to it, and two threads that find out the
 * same thing at a time both find it right.
 */
final class Program {

    /** Bounds what is remembered; sets beyond it are worked out again each time. */
    private static final int MAX_STAGES = 1_000;

    private static final int ASCII = 128;
    private static final int END = 0;

    /** Takes one code point and goes on, or without a symbol is in all of the next at once, if the place is right. */
    private record State(@Nullable IntPredicate symbol, @Nullable Place place, List<Integer> next) {}

    /** What stands at one side of a boundary. */
    private enum Side {
        EDGE,
        LINE_FEED,
        WORD,
        OTHER
    }

    private record Key(BitSet seeds, Side before) {}

    /** Where the automaton is behind a character; the seeds are not yet followed across forks and boundaries. */
    private record Stage(Key key, boolean accepts, Stage[] next) {}

    private final List<State> states = new ArrayList<>();
    private final Map<Key, Stage> stages = new ConcurrentHashMap<>();
    private final int maxSteps;
    private final Stage first;
    private boolean hasBoundaries;
    private int steps;

    /** The steps bound the states, and the work of making them: repeats of repeats grow as a product. */
    Program(Node node, int maxSteps) {
        this.maxSteps = maxSteps;
        states.add(new State(null, null, List.of()));
        BitSet seeds = new BitSet();
        seeds.set(add(node, END));
        this.first = stage(new Key(seeds, Side.EDGE));
    }

    boolean matches(String text) {
        Stage current = first;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Stage known = c < ASCII && current.next.length > 0 ? current.next[c] : null;
            if (known == null) {
                int codePoint = text.codePointAt(i);
                known = after(current, codePoint);
                i += Character.charCount(codePoint) - 1;
            }
            if (known.key.seeds.isEmpty()) {
                return false;
            }
            current = known;
        }
        return current.accepts;
    }

    private Stage after(Stage current, int codePoint) {
        Side side = hasBoundaries ? side(codePoint) : Side.EDGE;
        BitSet open = closure(current.key, side);
        BitSet following = new BitSet();
        for (int id = open.nextSetBit(0); id >= 0; id = open.nextSetBit(id + 1)) {
            State state = states.get(id);
            if (state.symbol != null && state.symbol.test(codePoint)) {
                following.set(state.next.get(0));
            }
        }
        Stage stage = stage(new Key(following, side));
        boolean remembered = stage.next.length > 0;
        if (remembered && codePoint < ASCII && current.next.length > 0) {
            current.next[codePoint] = stage;
        }
        return stage;
    }

    private Stage stage(Key key) {
        Stage known = stages.get(key);
        if (known != null) {
            return known;
        }
        boolean accepts = closure(key, Side.EDGE).get(END);
        if (stages.size() >= MAX_STAGES) {
            return new Stage(key, accepts, new Stage[0]);
        }
        Stage stage = new Stage(key, accepts, new Stage[ASCII]);
        stages.put(key, stage);
        return stage;
    }

    /** The seeds and all that are reached from them without taking anything. */
    private BitSet closure(Key key, Side after) {
        BitSet set = new BitSet(states.size());
        Deque<Integer> open = new ArrayDeque<>();
        key.seeds.stream().forEach(open::push);
        while (!open.isEmpty()) {
            int id = open.pop();
            if (!set.get(id)) {
                set.set(id);
                State state = states.get(id);
                if (state.symbol == null && (state.place == null || holds(state.place, key.before, after))) {
                    state.next.forEach(open::push);
                }
            }
        }
        return set;
    }

    private static boolean holds(Place place, Side before, Side after) {
        return switch (place) {
            case TEXT_BEGIN -> before == Side.EDGE;
            case TEXT_END -> after == Side.EDGE;
            case LINE_BEGIN -> before == Side.EDGE || before == Side.LINE_FEED;
            case LINE_END -> after == Side.EDGE || after == Side.LINE_FEED;
            case WORD_EDGE -> (before == Side.WORD) != (after == Side.WORD);
            case NO_WORD_EDGE -> (before == Side.WORD) == (after == Side.WORD);
        };
    }

    private static Side side(int codePoint) {
        if (CodePoints.isWord(codePoint)) {
            return Side.WORD;
        }
        return codePoint == '\n' ? Side.LINE_FEED : Side.OTHER;
    }

    /** The state where the node begins, if {@code next} is where it goes on afterwards. */
    private int add(Node node, int next) {
        count();
        if (node instanceof Symbol symbol) {
            return state(symbol.matches(), null, List.of(next));
        }
        if (node instanceof Boundary boundary) {
            hasBoundaries = true;
            return state(null, boundary.place(), List.of(next));
        }
        if (node instanceof Sequence sequence) {
            int from = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                from = add(sequence.parts().get(i), from);
            }
            return from;
        }
        if (node instanceof Choice choice) {
            return fork(choice.ways().stream().map(way -> add(way, next)).toList());
        }
        return addRepeat((Repeat) node, next);
    }

    private int addRepeat(Repeat repeat, int next) {
        int from = repeat.max() == Repeat.ENDLESS ? addLoop(repeat.part(), next) : next;
        for (int i = repeat.min(); repeat.max() != Repeat.ENDLESS && i < repeat.max(); i++) {
            from = fork(List.of(add(repeat.part(), from), next));
        }
        for (int i = 0; i < repeat.min(); i++) {
            from = add(repeat.part(), from);
        }
        return from;
    }

    private int addLoop(Node part, int next) {
        List<Integer> ways = new ArrayList<>(List.of(next));
        int loop = fork(ways);
        ways.add(add(part, loop));
        return loop;
    }

    private int fork(List<Integer> next) {
        return state(null, null, next);
    }

    private int state(@Nullable IntPredicate symbol, @Nullable Place place, List<Integer> next) {
        count();
        states.add(new State(symbol, place, next));
        return states.size() - 1;
    }

    private void count() {
        steps++;
        if (steps > maxSteps) {
            throw new PatternSyntax("repeats too much");
        }
    }
}
