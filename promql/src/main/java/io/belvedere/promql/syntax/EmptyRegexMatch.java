package io.belvedere.promql.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides whether a regular expression in RE2 syntax accepts the empty text, which a selector needs to know before any
 * pattern is compiled. Keeps its own stack, so no pattern is nested too deeply. What it says of a malformed pattern
 * does not matter: compilation refuses that later.
 */
final class EmptyRegexMatch {

    /** What is known of a group: whether a finished alternative accepts empty, and whether the open one does so far. */
    private static final class Group {
        private boolean finishedAlternative;
        private boolean openAlternative = true;
        private boolean lastAtom = true;

        void atom(boolean acceptsEmpty) {
            openAlternative &= lastAtom;
            lastAtom = acceptsEmpty;
        }

        void alternative() {
            finishedAlternative = acceptsEmpty();
            openAlternative = true;
            lastAtom = true;
        }

        boolean acceptsEmpty() {
            return finishedAlternative || (openAlternative && lastAtom);
        }
    }

    private final String pattern;
    private final Deque<Group> enclosing = new ArrayDeque<>();
    private Group group = new Group();
    private int position;

    private EmptyRegexMatch(String pattern) {
        this.pattern = pattern;
    }

    static boolean accepts(String pattern) {
        return new EmptyRegexMatch(pattern).read();
    }

    private boolean read() {
        while (position < pattern.length()) {
            readPart(pattern.charAt(position++));
        }
        return group.acceptsEmpty();
    }

    private void readPart(char part) {
        switch (part) {
            case '|' -> group.alternative();
            case '(' -> openGroup();
            case ')' -> closeGroup();
            case '[' -> readClass();
            case '\\' -> readEscape();
            case '^', '$' -> group.atom(true);
            case '*', '?' -> optional();
            case '+' -> skipLaziness();
            case '{' -> readRepetition();
            default -> group.atom(false);
        }
    }

    private void optional() {
        group.lastAtom = true;
        skipLaziness();
    }

    private void skipLaziness() {
        if (at(0) == '?') {
            position++;
        }
    }

    private void readRepetition() {
        int end = pattern.indexOf('}', position);
        boolean repetition = end > position
                && Characters.isDigit(at(0))
                && pattern.substring(position, end).chars().allMatch(c -> Characters.isDigit(c) || c == ',');
        if (!repetition) {
            group.atom(false);
            return;
        }
        boolean fromZero = at(0) == '0' && !Characters.isDigit(at(1));
        position = end + 1;
        if (fromZero) {
            optional();
        } else {
            skipLaziness();
        }
    }

    private void openGroup() {
        if (at(0) != '?') {
            push();
            return;
        }
        position = indexAfterFlags();
        boolean onlyFlags = at(-1) == ')';
        if (onlyFlags) {
            group.atom(true);
        } else {
            push();
        }
    }

    /** After {@code (?} come flags, up to a colon or a closing parenthesis, or a name in angle brackets. */
    private int indexAfterFlags() {
        int index = position + 1;
        while (index < pattern.length() && ":)>".indexOf(pattern.charAt(index)) < 0) {
            index++;
        }
        return Math.min(index + 1, pattern.length());
    }

    private void push() {
        enclosing.push(group);
        group = new Group();
    }

    private void closeGroup() {
        if (enclosing.isEmpty()) {
            return;
        }
        boolean acceptsEmpty = group.acceptsEmpty();
        group = enclosing.pop();
        group.atom(acceptsEmpty);
    }

    /** A closing bracket right after the opening one stands for itself. */
    private void readClass() {
        position += at(0) == '^' ? 1 : 0;
        position += at(0) == ']' ? 1 : 0;
        while (position < pattern.length() && at(0) != ']') {
            position += lengthOfClassPart();
        }
        position++;
        group.atom(false);
    }

    private int lengthOfClassPart() {
        if (at(0) == '\\') {
            return 2;
        }
        int namedEnd = at(0) == '[' && at(1) == ':' ? pattern.indexOf(":]", position + 2) : -1;
        return namedEnd < 0 ? 1 : namedEnd + 2 - position;
    }

    private void readEscape() {
        char escaped = at(0);
        position++;
        switch (escaped) {
            case 'A', 'z', 'B' -> group.atom(true);
            case 'Q' -> readLiteral();
            case 'p', 'P', 'x' -> readBracedEscape();
            default -> group.atom(false);
        }
    }

    private void readLiteral() {
        int end = pattern.indexOf("\\E", position);
        int literalEnd = end < 0 ? pattern.length() : end;
        if (literalEnd > position) {
            group.atom(false);
        }
        position = end < 0 ? literalEnd : end + 2;
    }

    private void readBracedEscape() {
        int end = at(0) == '{' ? pattern.indexOf('}', position) : -1;
        position = end < 0 ? position : end + 1;
        group.atom(false);
    }

    private char at(int ahead) {
        int index = position + ahead;
        return index < pattern.length() ? pattern.charAt(index) : 0;
    }
}
