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
        NO_WORD_EDGE;

        boolean holds(Side before, Side after) {
            return switch (this) {
                case TEXT_BEGIN -> before == Side.EDGE;
                case TEXT_END -> after == Side.EDGE;
                case LINE_BEGIN -> before == Side.EDGE || before == Side.LINE_FEED;
                case LINE_END -> after == Side.EDGE || after == Side.LINE_FEED;
                case WORD_EDGE -> (before == Side.WORD) != (after == Side.WORD);
                case NO_WORD_EDGE -> (before == Side.WORD) == (after == Side.WORD);
            };
        }
    }

    /** Groups are numbered from one by their opening brackets; zero is the whole pattern. */
    record Group(Node part, int number) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> ways) implements Node {}

    /**
     * At least {@code min} times and at most {@code max}; {@link #ENDLESS} knows no most. A reluctant one prefers fewer times,
     * which says nothing about whether a whole text matches.
     */
    record Repeat(Node part, int min, int max, boolean reluctant) implements Node {
        static final int ENDLESS = Integer.MAX_VALUE;

        Repeat(Node part, int min, int max) {
            this(part, min, max, false);
        }
    }
}
