package io.belvedere.collect.internal.host;

import java.util.regex.Pattern;

/** A line's fields, which blanks part. A number that is missing or none is 0: older kernels tell less. */
record Fields(String[] values) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static Fields of(String line) {
        return new Fields(BLANKS.split(line.strip()));
    }

    int size() {
        return values.length;
    }

    String text(int index) {
        return index < values.length ? values[index] : "";
    }

    double number(int index) {
        try {
            return Double.parseDouble(text(index));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
