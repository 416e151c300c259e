package io.belvedere.promql.pattern;

import io.belvedere.promql.pattern.CodePoints.Single;
import io.belvedere.promql.pattern.Node.Choice;
import io.belvedere.promql.pattern.Node.Repeat;
import io.belvedere.promql.pattern.Node.Sequence;
import io.belvedere.promql.pattern.Node.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a pattern from left to right: ways of sequences of repeated atoms. */
final class PatternParser {

    private static final int MAX_REPEATS = 1_000;
    private static final int MAX_GROUP_DEPTH = 20;
    private static final int NOTHING = -1;

    private final int[] text;
    private int position;
    private int depth;

    PatternParser(String text) {
        this.text = text.codePoints().toArray();
    }

    Node parse() {
        // The whole text is matched, so anchors at both ends say nothing new.
        take('^');
        Node node = choice();
        if (peek() != NOTHING) {
            throw unexpected();
        }
        return node;
    }

    private Node choice() {
        List<Node> ways = new ArrayList<>();
        do {
            ways.add(sequence());
        } while (take('|'));
        return ways.size() == 1 ? ways.get(0) : new Choice(ways);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (peek() != NOTHING && peek() != '|' && peek() != ')' && !isEndAnchor()) {
            parts.add(repeated(atom()));
        }
        return new Sequence(parts);
    }

    private boolean isEndAnchor() {
        if (peek() == '$' && position == text.length - 1) {
            position++;
            return true;
        }
        return false;
    }

    private Node repeated(Node atom) {
        Node repeated;
        if (take('*')) {
            repeated = new Repeat(atom, 0, Repeat.ENDLESS);
        } else if (take('+')) {
            repeated = new Repeat(atom, 1, Repeat.ENDLESS);
        } else if (take('?')) {
            repeated = new Repeat(atom, 0, 1);
        } else if (take('{')) {
            repeated = counted(atom);
        } else {
            return atom;
        }
        // A reluctant repeat matches the same whole texts.
        take('?');
        return repeated;
    }

    private Node counted(Node atom) {
        int min = number();
        int max = min;
        if (take(',')) {
            max = peek() == '}' ? Repeat.ENDLESS : number();
        }
        require('}');
        if (max < min) {
            throw new PatternSyntax("repeats from " + min + " to " + max + " times");
        }
        return new Repeat(atom, min, max);
    }

    private int number() {
        int number = 0;
        int begin = position;
        while (peek() >= '0' && peek() <= '9' && number <= MAX_REPEATS) {
            number = 10 * number + next() - '0';
        }
        if (position == begin) {
            throw unexpected();
        }
        if (number > MAX_REPEATS) {
            throw new PatternSyntax("repeats more than " + MAX_REPEATS + " times");
        }
        return number;
    }

    private Node atom() {
        int first = next();
        return switch (first) {
            case '.' -> new Symbol(CodePoints.ANY);
            case '(' -> group();
            case '[' -> new Symbol(characterClass());
            case '\\' -> new Symbol(escaped());
            case '*', '+', '?', '{', '}', ']', '^', '$' -> {
                position--;
                throw unexpected();
            }
            default -> new Symbol(new Single(first));
        };
    }

    private Node group() {
        if (take('?') && !take(':')) {
            throw new PatternSyntax("has a group of a kind that is not known, '(?'; '(…)' and '(?:…)' are");
        }
        depth++;
        if (depth > MAX_GROUP_DEPTH) {
            throw new PatternSyntax("has groups nested deeper than " + MAX_GROUP_DEPTH);
        }
        Node node = choice();
        require(')');
        depth--;
        return node;
    }

    private IntPredicate characterClass() {
        boolean negated = take('^');
        IntPredicate members = classMember();
        while (!take(']')) {
            members = members.or(classMember());
        }
        return negated ? members.negate() : members;
    }

    private IntPredicate classMember() {
        int from = next();
        if (from == '\\' && CodePoints.isLetter(peek())) {
            return escaped();
        }
        int begin = from == '\\' ? punctuation(next()) : plain(from);
        if (peek() != '-' || position + 1 >= text.length || text[position + 1] == ']') {
            return new Single(begin);
        }
        require('-');
        int to = next();
        int end = to == '\\' ? punctuation(next()) : plain(to);
        if (end < begin) {
            throw new PatternSyntax("has a range that is upside down, " + range(begin, end));
        }
        return CodePoints.range(begin, end);
    }

    private static String range(int begin, int end) {
        return Character.toString(begin) + "-" + Character.toString(end);
    }

    /** In a class, some dialects give these a meaning; escaped, they mean the same in all. */
    private int plain(int codePoint) {
        if (codePoint == '[' || codePoint == ']' || codePoint == '&') {
            position--;
            throw unexpected();
        }
        return codePoint;
    }

    private IntPredicate escaped() {
        int codePoint = next();
        return switch (codePoint) {
            case 'd' -> CodePoints::isDigit;
            case 'D' -> other -> !CodePoints.isDigit(other);
            case 'w' -> CodePoints::isWord;
            case 'W' -> other -> !CodePoints.isWord(other);
            case 's' -> PatternParser::isSpace;
            case 'S' -> other -> !isSpace(other);
            case 'n' -> new Single('\n');
            case 'r' -> new Single('\r');
            case 't' -> new Single('\t');
            default -> new Single(punctuation(codePoint));
        };
    }

    private static int punctuation(int codePoint) {
        if (CodePoints.isLetter(codePoint) || CodePoints.isDigit(codePoint)) {
            throw new PatternSyntax("has an escape that is not known, '\\" + Character.toString(codePoint) + "'");
        }
        return codePoint;
    }

    private static boolean isSpace(int codePoint) {
        return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r');
    }

    private int peek() {
        return position < text.length ? text[position] : NOTHING;
    }

    private int next() {
        if (position == text.length) {
            throw unexpected();
        }
        position++;
        return text[position - 1];
    }

    private boolean take(int codePoint) {
        if (peek() == codePoint) {
            position++;
            return true;
        }
        return false;
    }

    private void require(int codePoint) {
        if (!take(codePoint)) {
            throw unexpected();
        }
    }

    private PatternSyntax unexpected() {
        if (peek() == NOTHING) {
            return new PatternSyntax("ends too early");
        }
        return new PatternSyntax(
                "has a '" + Character.toString(peek()) + "' at " + (position + 1) + " that would have to be escaped");
    }
}
