package io.belvedere.promql.pattern;

import io.belvedere.promql.pattern.Node.Repeat;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The text of a pattern in RE2's dialect, read from left to right, with the tokens that atoms and classes share. */
final class PatternText {

    static final int NOTHING = -1;

    private static final int TOO_MANY = 100_000;

    private final int[] text;
    private int position;

    PatternText(String text) {
        this.text = text.codePoints().toArray();
    }

    boolean atEnd() {
        return position == text.length;
    }

    /** For messages, counted from one. */
    int place() {
        return position + 1;
    }

    int peek() {
        return peek(0);
    }

    private int peek(int ahead) {
        return position + ahead < text.length ? text[position + ahead] : NOTHING;
    }

    int next() {
        if (atEnd()) {
            throw new PatternSyntax("ends too early");
        }
        position++;
        return text[position - 1];
    }

    boolean take(int codePoint) {
        if (peek() == codePoint) {
            position++;
            return true;
        }
        return false;
    }

    boolean take(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (peek(i) != token.charAt(i)) {
                return false;
            }
        }
        position += token.length();
        return true;
    }

    void require(int codePoint, String what) {
        if (!take(codePoint)) {
            throw new PatternSyntax("does not close " + what);
        }
    }

    /** A hyphen between two members; before the end of a class it is a member itself. */
    boolean takeRangeSign() {
        return peek() == '-' && peek(1) != ']' && peek(1) != NOTHING && take('-');
    }

    /** {@code {2}}, {@code {2,}} or {@code {2,5}} as least and most; anything else with a brace is plain text, and nothing is taken. */
    int[] takeBounds() {
        int begin = position;
        if (take('{')) {
            int min = number();
            int max = min;
            if (take(',')) {
                max = peek() == '}' ? Repeat.ENDLESS : number();
            }
            if (min != NOTHING && max != NOTHING && take('}')) {
                return new int[] {min, max};
            }
        }
        position = begin;
        return new int[0];
    }

    private int number() {
        if (!CodePoints.isDigit(peek()) || (peek() == '0' && CodePoints.isDigit(peek(1)))) {
            return NOTHING;
        }
        int number = 0;
        while (CodePoints.isDigit(peek())) {
            number = Math.min(TOO_MANY, 10 * number + next() - '0');
        }
        return number;
    }

    /** A class by its name between {@code [:} and {@code :]}; without the second, the bracket is plain text. */
    Optional<IntPredicate> takePosix() {
        int end = position + 2;
        if (peek() != '[' || peek(1) != ':') {
            return Optional.empty();
        }
        while (end + 1 < text.length && !(text[end] == ':' && text[end + 1] == ']')) {
            end++;
        }
        if (end + 1 >= text.length) {
            return Optional.empty();
        }
        String name = new String(text, position + 2, end - position - 2);
        position = end + 2;
        boolean negated = name.startsWith("^");
        IntPredicate members = CodePoints.posix(negated ? name.substring(1) : name)
                .orElseThrow(() -> new PatternSyntax("has a class that is not known, '[:" + name + ":]'"));
        return Optional.of(negated ? members.negate() : members);
    }

    /** Behind a backslash: {@code d}, {@code w}, {@code s}, {@code p{Greek}} and their opposites. */
    Optional<IntPredicate> takeNamedSet(boolean caseless) {
        int letter = peek();
        if ("dDwWsSpP".indexOf(letter) < 0) {
            return Optional.empty();
        }
        next();
        boolean negated = Character.isUpperCase(letter);
        IntPredicate members =
                switch (Character.toLowerCase(letter)) {
                    case 'd' -> CodePoints::isDigit;
                    case 'w' -> CodePoints::isWord;
                    case 's' -> PatternText::isSpace;
                    default -> property(caseless);
                };
        return Optional.of(negated ? members.negate() : members);
    }

    private IntPredicate property(boolean caseless) {
        StringBuilder name = new StringBuilder();
        if (take('{')) {
            while (peek() != '}') {
                name.appendCodePoint(next());
            }
            next();
        } else {
            name.appendCodePoint(next());
        }
        boolean negated = name.length() > 0 && name.charAt(0) == '^';
        String bare = name.substring(negated ? 1 : 0);
        IntPredicate members = CodePoints.property(bare)
                .orElseThrow(() -> new PatternSyntax("has a property that is not known, '\\p{" + bare + "}'"));
        IntPredicate cased = caseless ? CodePoints.caseless(members) : members;
        return negated ? cased.negate() : cased;
    }

    /** In this dialect the vertical tab is none. */
    private static boolean isSpace(int codePoint) {
        return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r' && codePoint != 0x0B);
    }

    /** Behind a backslash: one character, by its code or because it has no other meaning then. */
    int escapedCharacter() {
        int codePoint = next();
        return switch (codePoint) {
            case 'a' -> 0x07;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case 'x' -> hexadecimal();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(codePoint);
            default -> {
                if (codePoint >= 0x80 || CodePoints.isLetter(codePoint) || CodePoints.isDigit(codePoint)) {
                    throw unknownEscape(codePoint);
                }
                yield codePoint;
            }
        };
    }

    private int octal(int first) {
        if (first != '0' && !isOctal(peek())) {
            // There are no references back to groups.
            throw unknownEscape(first);
        }
        int number = first - '0';
        for (int i = 0; i < 2 && isOctal(peek()); i++) {
            number = 8 * number + next() - '0';
        }
        return number;
    }

    private static boolean isOctal(int codePoint) {
        return codePoint >= '0' && codePoint <= '7';
    }

    private int hexadecimal() {
        boolean braces = take('{');
        int begin = position;
        int number = 0;
        while (CodePoints.isHexDigit(peek()) && (braces || position - begin < 2)) {
            number = 16 * number + Character.digit(next(), 16);
            if (number > Character.MAX_CODE_POINT) {
                throw new PatternSyntax("has a code that no character has");
            }
        }
        boolean complete = braces ? position > begin && take('}') : position == begin + 2;
        if (!complete) {
            throw unknownEscape('x');
        }
        return number;
    }

    private static PatternSyntax unknownEscape(int codePoint) {
        return new PatternSyntax("has an escape that is not known, '\\" + Character.toString(codePoint) + "'");
    }
}
