package io.belvedere.promql.syntax;

/** Reads one quoted string out of a query. */
final class QuotedTextReader {

    private final String text;
    private final int start;
    private final char quote;
    private final StringBuilder value = new StringBuilder();
    private int position;
    private boolean hasByteEscapes;

    QuotedTextReader(String text, int start) {
        this.text = text;
        this.start = start;
        this.quote = text.charAt(start);
        this.position = start + 1;
    }

    QuotedText read() {
        while (next() != quote) {
            readCharacter();
        }
        String read = value.toString();
        return new QuotedText(hasByteEscapes ? RawBytes.decode(read) : read, position + 1);
    }

    private int next() {
        if (position == text.length()) {
            throw fault(start, isRaw() ? "unterminated raw string" : "unterminated quoted string");
        }
        return text.codePointAt(position);
    }

    private void readCharacter() {
        int point = next();
        if (isSurrogate(point)) {
            throw fault(position, "invalid UTF-8 rune");
        }
        if (!isRaw() && point == '\n') {
            throw fault(start, "unterminated quoted string");
        }
        position += Character.charCount(point);
        if (!isRaw() && point == '\\') {
            readEscape();
        } else {
            value.appendCodePoint(point);
        }
    }

    private void readEscape() {
        int letter = next();
        position += Character.charCount(letter);
        if (letter == quote) {
            value.append(quote);
        } else if (QuotedText.unescaped(letter) != 0) {
            value.append(QuotedText.unescaped(letter));
        } else {
            readNumericEscape(letter);
        }
    }

    private void readNumericEscape(int letter) {
        switch (letter) {
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                position--;
                appendByte(readDigits(3, 8));
            }
            case 'x' -> appendByte(readDigits(2, 16));
            case 'u' -> appendCodePoint(readDigits(4, 16));
            case 'U' -> appendCodePoint(readDigits(8, 16));
            default -> throw fault(position - Character.charCount(letter), unknownEscape(letter));
        }
    }

    private static String unknownEscape(int letter) {
        return String.format("unknown escape sequence U+%04X '%s'", letter, Character.toString(letter));
    }

    private long readDigits(int count, int radix) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            int point = next();
            int digit = point < 0x80 ? Character.digit(point, radix) : -1;
            if (digit < 0) {
                throw fault(position, "illegal character '" + Character.toString(point) + "' in escape sequence");
            }
            number = number * radix + digit;
            position++;
        }
        return number;
    }

    private void appendByte(long number) {
        if (number > 0xff) {
            throw invalidCodePoint();
        }
        if (number < 0x80) {
            value.append((char) number);
        } else {
            value.append(RawBytes.fromByte((int) number));
            hasByteEscapes = true;
        }
    }

    private void appendCodePoint(long number) {
        if (number > Character.MAX_CODE_POINT || isSurrogate((int) number)) {
            throw invalidCodePoint();
        }
        value.appendCodePoint((int) number);
    }

    private PromqlException invalidCodePoint() {
        return fault(position, "escape sequence is an invalid Unicode code point");
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private boolean isRaw() {
        return quote == '`';
    }

    private PromqlException fault(int where, String problem) {
        return PromqlException.at(where, text, problem);
    }
}
