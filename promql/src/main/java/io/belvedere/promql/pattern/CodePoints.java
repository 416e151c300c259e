package io.belvedere.promql.pattern;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Sets of code points that patterns have names or escapes for. */
final class CodePoints {

    /** What a dot stands for, recognised by its identity. */
    static final IntPredicate ANY = new Range(0, Character.MAX_CODE_POINT);

    /** The names of the general categories by what {@link Character#getType} answers; 17 is not in use. */
    private static final List<String> CATEGORIES = List.of(
            "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "",
            "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf");

    private CodePoints() {}

    /** A set of one, which can be told from the others: texts without a choice are looked up rather than matched. */
    record Single(int codePoint) implements IntPredicate {
        @Override
        public boolean test(int other) {
            return other == codePoint;
        }
    }

    /** From the first to the last of them. */
    record Range(int first, int last) implements IntPredicate {
        @Override
        public boolean test(int codePoint) {
            return codePoint >= first && codePoint <= last;
        }
    }

    static IntPredicate range(int begin, int end) {
        return new Range(begin, end);
    }

    static boolean isNoLineFeed(int codePoint) {
        return codePoint != '\n';
    }

    static IntPredicate anyOf(List<IntPredicate> members) {
        IntPredicate[] all = members.toArray(IntPredicate[]::new);
        return codePoint -> {
            for (IntPredicate member : all) {
                if (member.test(codePoint)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** A code point in upper or lower case alike. */
    static IntPredicate single(int codePoint, boolean caseless) {
        int folded = folded(codePoint);
        boolean hasCases = codePoint >= 0x80 || isLetter(codePoint);
        return caseless && hasCases ? other -> folded(other) == folded : new Single(codePoint);
    }

    /** The members and whatever differs from one in case only. */
    static IntPredicate caseless(IntPredicate members) {
        return codePoint -> {
            int folded = folded(codePoint);
            return members.test(codePoint) || members.test(folded) || members.test(Character.toUpperCase(folded));
        };
    }

    /** By way of upper case, for some letters have two lower forms. The two i's of Turkish have no other case here. */
    private static int folded(int codePoint) {
        boolean turkish = codePoint == 0x130 || codePoint == 0x131;
        return turkish ? codePoint : Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** A general category such as {@code L} or {@code Lu}, or a script such as {@code Greek}. */
    static Optional<IntPredicate> property(String name) {
        if (name.equals("Any")) {
            return Optional.of(ANY);
        }
        if (!name.isEmpty() && CATEGORIES.stream().anyMatch(category -> category.startsWith(name))) {
            return Optional.of(codePoint -> isOfCategory(codePoint, name));
        }
        try {
            Character.UnicodeScript script = Character.UnicodeScript.forName(name);
            return Optional.of(codePoint -> Character.UnicodeScript.of(codePoint) == script);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isOfCategory(int codePoint, String name) {
        int type = Character.getType(codePoint);
        return type != Character.UNASSIGNED && CATEGORIES.get(type).startsWith(name);
    }

    /** What stands between {@code [:} and {@code :]}. */
    static Optional<IntPredicate> posix(String name) {
        @Nullable
        IntPredicate members =
                switch (name) {
                    case "alnum" -> codePoint -> isLetter(codePoint) || isDigit(codePoint);
                    case "alpha" -> CodePoints::isLetter;
                    case "ascii" -> range(0, 0x7F);
                    case "blank" -> codePoint -> codePoint == ' ' || codePoint == '\t';
                    case "cntrl" -> codePoint -> codePoint < ' ' || codePoint == 0x7F;
                    case "digit" -> CodePoints::isDigit;
                    case "graph" -> range('!', '~');
                    case "lower" -> range('a', 'z');
                    case "print" -> range(' ', '~');
                    case "punct" ->
                        codePoint -> codePoint > ' ' && codePoint <= '~' && !isLetter(codePoint) && !isDigit(codePoint);
                    case "space" -> codePoint -> codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r');
                    case "upper" -> range('A', 'Z');
                    case "word" -> CodePoints::isWord;
                    case "xdigit" -> CodePoints::isHexDigit;
                    default -> null;
                };
        return Optional.ofNullable(members);
    }

    static boolean isLetter(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    static boolean isHexDigit(int codePoint) {
        return isDigit(codePoint) || (codePoint >= 'a' && codePoint <= 'f') || (codePoint >= 'A' && codePoint <= 'F');
    }

    static boolean isWord(int codePoint) {
        return isLetter(codePoint) || isDigit(codePoint) || codePoint == '_';
    }
}
