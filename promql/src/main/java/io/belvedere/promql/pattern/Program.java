package io.belvedere.promql.pattern;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    private record Key(BitSet seeds, Side before) {}

    /** Where the automaton is behind a character; the seeds are not yet followed across forks and boundaries. */
    private record Stage(Key key, boolean accepts, Stage[] next) {}

    private final States states;
    private final Map<Key, Stage> stages = new ConcurrentHashMap<>();
    private final Stage first;

    Program(States states) {
        this.states = states;
        BitSet seeds = new BitSet();
        seeds.set(states.start());
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
        Side side = states.hasBoundaries() ? Side.of(codePoint) : Side.EDGE;
        BitSet open = closure(current.key, side);
        BitSet following = new BitSet();
        for (int id = open.nextSetBit(0); id >= 0; id = open.nextSetBit(id + 1)) {
            if (states.get(id) instanceof State.Take take && take.matches().test(codePoint)) {
                following.set(take.next());
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
        boolean accepts = closure(key, Side.EDGE).get(States.END);
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
                followed(states.get(id), key.before, after).forEach(open::push);
            }
        }
        return set;
    }

    private static List<Integer> followed(State state, Side before, Side after) {
        if (state instanceof State.Fork fork) {
            return fork.ways();
        }
        if (state instanceof State.Mark mark) {
            return List.of(mark.next());
        }
        return state instanceof State.Check check && check.place().holds(before, after)
                ? List.of(check.next())
                : List.of();
    }
}
