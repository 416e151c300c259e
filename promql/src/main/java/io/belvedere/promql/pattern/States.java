package io.belvedere.promql.pattern;

import java.util.List;

/** An automaton as its states. Never changes, so any number of runs share it. */
record States(List<State> all, int start, boolean hasBoundaries) {

    /** The number of the one state that ends it. */
    static final int END = 0;

    State get(int number) {
        return all.get(number);
    }

    int size() {
        return all.size();
    }
}
