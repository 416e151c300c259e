package io.belvedere.code.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** The way from the top of a file to where its parser is. It refuses to go deeper than any dashboard does. */
final class Trail {

    static final int MAX_DEPTH = 32;

    private final Deque<String> steps = new ArrayDeque<>();

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

    private void push(String step, Spot at) {
        if (steps.size() >= MAX_DEPTH) {
            throw new Unreadable(path(), at, "is nested deeper than " + MAX_DEPTH + " levels");
        }
        steps.addLast(step);
    }
}
