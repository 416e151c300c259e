package io.belvedere.promql.syntax;

import java.util.OptionalLong;

/** Durations as text, {@code 1h30m}: units from large to small, each at most once. */
public final class DurationText {

    /** About 292 years: what fits into 64 bits of nanoseconds, the limit that the language knows. */
    static final long MAX_MILLIS = Long.MAX_VALUE / 1_000_000;

    /** Ordered from large to small. Years and weeks are printed only if nothing remains, so 8 days stay 8 days. */
    private enum Unit {
        YEAR("y", 365 * 86_400_000L, true),
        WEEK("w", 7 * 86_400_000L, true),
        DAY("d", 86_400_000L, false),
        HOUR("h", 3_600_000L, false),
        MINUTE("m", 60_000L, false),
        SECOND("s", 1_000L, false),
        MILLISECOND("ms", 1L, false);

        private final String symbol;
        private final long millis;
        private final boolean onlyIfExact;

        Unit(String symbol, long millis, boolean onlyIfExact) {
            this.symbol = symbol;
            this.millis = millis;
            this.onlyIfExact = onlyIfExact;
        }
    }

    private DurationText() {}

    /** The milliseconds, or nothing if the text is no duration or too long a one. */
    public static OptionalLong parse(String text) {
        long total = 0;
        int position = 0;
        for (Unit unit : Unit.values()) {
            int digitsEnd = endOfDigits(text, position);
            int unitEnd = endOfLetters(text, digitsEnd);
            if (text.substring(digitsEnd, unitEnd).equals(unit.symbol)) {
                total += millis(text.substring(position, digitsEnd), unit);
                position = unitEnd;
            }
            if (total > MAX_MILLIS) {
                return OptionalLong.empty();
            }
        }
        boolean complete = position == text.length() && position > 0;
        return complete ? OptionalLong.of(total) : OptionalLong.empty();
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfLetters(String text, int start) {
        int end = start;
        while (end < text.length() && !Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static long millis(String digits, Unit unit) {
        try {
            long count = Long.parseLong(digits);
            return count > MAX_MILLIS / unit.millis ? MAX_MILLIS + 1 : count * unit.millis;
        } catch (NumberFormatException tooLong) {
            return MAX_MILLIS + 1;
        }
    }

    /** As the language writes it; of an amount that is not negative. */
    public static String print(long millis) {
        if (millis == 0) {
            return "0s";
        }
        StringBuilder printed = new StringBuilder();
        long rest = millis;
        for (Unit unit : Unit.values()) {
            if (rest >= unit.millis && !(unit.onlyIfExact && rest % unit.millis != 0)) {
                printed.append(rest / unit.millis).append(unit.symbol);
                rest %= unit.millis;
            }
        }
        return printed.toString();
    }
}
