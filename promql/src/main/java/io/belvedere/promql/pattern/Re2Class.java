package io.belvedere.promql.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads a class of RE2's dialect behind its {@code [}. */
final class Re2Class {

    private final PatternText text;
    private final boolean caseless;

    Re2Class(PatternText text, boolean caseless) {
        this.text = text;
        this.caseless = caseless;
    }

    IntPredicate parse() {
        boolean negated = text.take('^');
        List<IntPredicate> members = new ArrayList<>();
        // A bracket in the first place is a member.
        do {
            members.add(member());
        } while (text.peek() != ']');
        text.require(']', "a class");
        IntPredicate any = members.size() == 1 ? members.get(0) : CodePoints.anyOf(members);
        IntPredicate cased = caseless ? CodePoints.caseless(any) : any;
        return negated ? cased.negate() : cased;
    }

    private IntPredicate member() {
        if (text.atEnd()) {
            throw new PatternSyntax("does not close a class");
        }
        Optional<IntPredicate> posix = text.takePosix();
        if (posix.isPresent()) {
            return posix.get();
        }
        if (text.take('\\')) {
            Optional<IntPredicate> named = text.takeNamedSet(caseless);
            return named.orElseGet(() -> rangeFrom(text.escapedCharacter()));
        }
        return rangeFrom(text.next());
    }

    private IntPredicate rangeFrom(int begin) {
        if (!text.takeRangeSign()) {
            return new CodePoints.Single(begin);
        }
        int end = text.take('\\') ? text.escapedCharacter() : text.next();
        if (end < begin) {
            throw new PatternSyntax(
                    "has a range that is upside down, " + Character.toString(begin) + "-" + Character.toString(end));
        }
        return CodePoints.range(begin, end);
    }
}
