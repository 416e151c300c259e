package io.belvedere.promql.pattern;

import java.util.Map;
import java.util.OptionalInt;

/** The groups of a pattern that take part of a text, numbered from one; group zero is the whole text. */
record Groups(int count, Map<String, Integer> named) {

    static final int WHOLE = 0;

    private static final int TOO_MANY = 100_000_000;

    Groups {
        named = Map.copyOf(named);
    }

    /** What a replacement calls by number or by name; a number with a zero in front is a name. */
    OptionalInt find(String reference) {
        boolean numeral = reference.chars().allMatch(CodePoints::isDigit);
        if (numeral && (reference.length() == 1 || reference.charAt(0) != '0')) {
            return numbered(reference);
        }
        Integer number = named.get(reference);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private OptionalInt numbered(String numeral) {
        int number = 0;
        for (int i = 0; i < numeral.length() && number < TOO_MANY; i++) {
            number = 10 * number + numeral.charAt(i) - '0';
        }
        return number <= count ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
