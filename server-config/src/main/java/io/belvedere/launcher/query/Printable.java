package io.belvedere.launcher.query;

import java.util.Locale;

/** Text from elsewhere, so that it cannot steer a terminal. */
public final class Printable {

    private Printable() {}

    /** One line in any case. */
    public static String line(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> append(printable, character));
        return printable.toString();
    }

    private static void append(StringBuilder printable, int character) {
        if (isPrintable(character)) {
            printable.appendCodePoint(character);
        } else if (character == '\n') {
            printable.append("\\n");
        } else if (character == '\t') {
            printable.append("\\t");
        } else {
            printable.append(String.format(Locale.ROOT, "\\u%04x", character));
        }
    }

    /** Marks of the direction of writing could show a label as what it is not. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** How many places a line takes, where each character takes one. */
    static int width(String line) {
        return line.codePointCount(0, line.length());
    }
}
