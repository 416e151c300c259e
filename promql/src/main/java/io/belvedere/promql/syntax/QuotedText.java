package io.belvedere.promql.syntax;

import java.util.function.IntPredicate;

/**
 * A quoted string: its value and where it ends in the query. Double and single quotes know the escapes of Go, back
 * quotes none.
 */
record QuotedText(String value, int end) {

    /** Escapes of one character each: the letter, and at the same index what it stands for. */
    private static final String ESCAPE_LETTERS = "abfnrtv\\";

    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\\";

    /** Reads the string whose opening quote stands at the offset. */
    static QuotedText read(String text, int start) {
        return new QuotedTextReader(text, start).read();
    }

    static char unescaped(int letter) {
        int index = ESCAPE_LETTERS.indexOf(letter);
        return index < 0 ? 0 : ESCAPED.charAt(index);
    }

    /** Whether the value holds bytes that are not UTF-8. */
    static boolean hasInvalidBytes(String value) {
        IntPredicate isSurrogate = point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return value.codePoints().anyMatch(isSurrogate);
    }

    /** The value in double quotes, with everything escaped that does not print. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> appendEscaped(quoted, point));
        return quoted.append('"').toString();
    }

    private static void appendEscaped(StringBuilder quoted, int point) {
        int letter = ESCAPED.indexOf(point);
        if (letter >= 0) {
            quoted.append('\\').append(ESCAPE_LETTERS.charAt(letter));
        } else if (point == '"') {
            quoted.append("\\\"");
        } else if (RawBytes.isByte(point)) {
            quoted.append(String.format("\\x%02x", RawBytes.toByte(point)));
        } else if (isPrintable(point)) {
            quoted.appendCodePoint(point);
        } else {
            quoted.append(numericEscape(point));
        }
    }

    private static String numericEscape(int point) {
        if (point < 0x80) {
            return String.format("\\x%02x", point);
        }
        return String.format(point < 0x10000 ? "\\u%04x" : "\\U%08x", point);
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
