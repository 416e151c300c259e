package io.belvedere.code.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** The way from the top of a file to where its parser is. It refuses to go deeper, and to pass more
 * values, than any dashboard has. */
final class Trail {

    static final int MAX_DEPTH = 32;
    static final int MAX_VALUES = 1_000_000;

    private final Deque<String> steps = new ArrayDeque<>();
    private int values;

    void enter(String name, Spot at) {
        push(steps.isEmpty() ? name : "." + name, at);
    }

    void enter(int index, Spot at) {
        push("[" + index + "]", at);
    }

    void leave() {
        steps.removeLast();
    }

    String path() {
        return String.join("", steps);
    }

    void requireSize(long size, Spot at) {
        if (size > MAX_VALUES) {
            throw new Unreadable(path(), at, "has more than " + MAX_VALUES + " values");
        }
    }

    private void push(String step, Spot at) {
        requireSize(++values, at);
        if (steps.size() >= MAX_DEPTH) {
            throw new Unreadable(path(), at, "is nested deeper than " + MAX_DEPTH + " levels");
        }
        steps.addLast(step);
    }
}
