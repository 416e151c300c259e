package io.belvedere.query.drawing;

import java.util.BitSet;

/** Where, among some points of a line that follow each other, the first, least, greatest and last drawable value stand. */
record Stretch(int first, int least, int greatest, int last) {

    /** A position that is none: nothing there can be drawn. */
    private static final int NONE = -1;

    /** Of equal values the earliest counts. */
    static Stretch of(double[] values, int from, int until) {
        int first = NONE;
        int least = NONE;
        int greatest = NONE;
        int last = NONE;
        for (int i = from; i < until; i++) {
            double value = values[i];
            if (!Double.isFinite(value)) {
                continue;
            }
            last = i;
            if (first == NONE) {
                first = i;
                least = i;
                greatest = i;
            } else if (value < values[least]) {
                least = i;
            } else if (value > values[greatest]) {
                greatest = i;
            }
        }
        return new Stretch(first, least, greatest, last);
    }

    boolean isEmpty() {
        return first == NONE;
    }

    void addAllTo(BitSet positions) {
        if (!isEmpty()) {
            positions.set(first);
            positions.set(last);
            addExtremesTo(positions);
        }
    }

    void addExtremesTo(BitSet positions) {
        if (!isEmpty()) {
            positions.set(least);
            positions.set(greatest);
        }
    }
}
