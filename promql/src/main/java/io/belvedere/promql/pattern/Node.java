package io.belvedere.promql.pattern;

import java.util.List;
import java.util.function.IntPredicate;

/** A pattern as its parts. */
sealed interface Node {

    /** One code point of these. */
    record Symbol(IntPredicate matches) implements Node {}

    /** Takes nothing, but asks what is at both sides. */
    record Boundary(Place place) implements Node {}

    /** Where a boundary holds. Words are those of ASCII. */
    enum Place {
        TEXT_BEGIN,
        TEXT_END,
        LINE_BEGIN,
        LINE_END,
        WORD_EDGE,
        NO_WORD_EDGE
    }

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> ways) implements Node {}

    /** At least {@code min} times and at most {@code max}; {@link #ENDLESS} knows no most. */
    record Repeat(Node part, int min, int max) implements Node {
        static final int ENDLESS = Integer.MAX_VALUE;
    }
}
