package io.belvedere.promql.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds where groups begin and end in a text: of all ways to match the whole of it, in the one that the pattern prefers.
 * The ways are followed at once, the preferred ones first. Where two come to the same state the later one is given up, so
 * that there are never more ways than states, and the cost is states times length.
 */
final class CaptureRun {

    /** A state, and what was marked on the way there; marks are copied where they change. */
    private record Way(int state, int[] marks) {}

    private final States states;
    private final String text;
    private final int[] lastSeenAt;
    private final Deque<Way> open = new ArrayDeque<>();
    private List<Way> ways = new ArrayList<>();
    private int[] marksAtEnd;

    private CaptureRun(States states, int slots, String text) {
        this.states = states;
        this.text = text;
        this.lastSeenAt = new int[states.size()];
        Arrays.fill(lastSeenAt, -1);
        this.marksAtEnd = new int[slots];
        Arrays.fill(marksAtEnd, -1);
    }

    /** An index of the text for each slot, -1 where nothing was marked; the text has to match. */
    static int[] marks(States states, int slots, String text) {
        return new CaptureRun(states, slots, text).run();
    }

    private int[] run() {
        follow(new Way(states.start(), marksAtEnd), 0);
        int position = 0;
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            position += Character.charCount(codePoint);
            List<Way> before = ways;
            ways = new ArrayList<>();
            for (Way way : before) {
                if (states.get(way.state) instanceof State.Take take
                        && take.matches().test(codePoint)) {
                    follow(new Way(take.next(), way.marks), position);
                }
            }
        }
        return marksAtEnd;
    }

    /** Goes on to states that take something, in the order of preference. */
    private void follow(Way first, int position) {
        Side before = Side.before(text, position);
        Side after = Side.after(text, position);
        open.push(first);
        while (!open.isEmpty()) {
            Way way = open.pop();
            if (lastSeenAt[way.state] != position) {
                lastSeenAt[way.state] = position;
                step(way, position, before, after);
            }
        }
    }

    private void step(Way way, int position, Side before, Side after) {
        State state = states.get(way.state);
        if (state instanceof State.Take) {
            ways.add(way);
        } else if (state instanceof State.Fork fork) {
            for (int i = fork.ways().size() - 1; i >= 0; i--) {
                open.push(new Way(fork.ways().get(i), way.marks));
            }
        } else if (state instanceof State.Mark mark) {
            int[] marks = way.marks.clone();
            marks[mark.slot()] = position;
            open.push(new Way(mark.next(), marks));
        } else if (state instanceof State.Check check && check.place().holds(before, after)) {
            open.push(new Way(check.next(), way.marks));
        } else if (state instanceof State.End && after == Side.EDGE) {
            marksAtEnd = way.marks;
        }
    }
}
