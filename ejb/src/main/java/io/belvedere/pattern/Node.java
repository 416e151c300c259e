package io.belvedere.pattern;

import java.util.List;
import java.util.function.IntPredicate;

/** A pattern as its parts. */
sealed interface Node {

    /** One code point of these. */
    record Symbol(IntPredicate matches) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> ways) implements Node {}

    /** At least {@code min} times and at most {@code max}; {@link #ENDLESS} knows no most. */
    record Repeat(Node part, int min, int max) implements Node {
        static final int ENDLESS = Integer.MAX_VALUE;
    }
}
