package io.belvedere.promql.pattern;

import io.belvedere.promql.pattern.Node.Place;
import java.util.List;
import java.util.function.IntPredicate;

/** One state of an automaton; where it goes on is said by the numbers of states. */
sealed interface State {

    /** Takes one code point of these. */
    record Take(IntPredicate matches, int next) implements State {}

    /** Is at all of the ways at once, and prefers the earlier ones. */
    record Fork(List<Integer> ways) implements State {}

    /** Goes on if the place is right. */
    record Check(Place place, int next) implements State {}

    /** Notes in a slot where it is in the text. */
    record Mark(int slot, int next) implements State {}

    /** The text has to be at its end too. */
    record End() implements State {}
}
