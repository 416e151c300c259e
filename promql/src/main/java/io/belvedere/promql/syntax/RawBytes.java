package io.belvedere.promql.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes of 0x80 and above inside a string, each held as a lone low surrogate. Written one by one as escapes they may
 * still form UTF-8: {@code "\xc3\xa9"} is {@code "é"}.
 */
final class RawBytes {

    private static final int FIRST = 0xDC80;
    private static final int LAST = 0xDCFF;
    private static final int BYTE_OF_FIRST = 0x80;
    private static final int MAX_UTF8_LENGTH = 4;

    private RawBytes() {}

    static boolean isByte(int point) {
        return point >= FIRST && point <= LAST;
    }

    static int toByte(int point) {
        return point - FIRST + BYTE_OF_FIRST;
    }

    static char fromByte(int unsigned) {
        return (char) (unsigned - BYTE_OF_FIRST + FIRST);
    }

    /** Replaces the bytes that form UTF-8 by their characters and keeps the others. */
    static String decode(String value) {
        StringBuilder decoded = new StringBuilder();
        int position = 0;
        while (position < value.length()) {
            int length = lengthOfCharacter(value, position);
            if (length > 0) {
                decoded.append(character(value, position, length).orElseThrow());
                position += length;
            } else {
                int point = value.codePointAt(position);
                decoded.appendCodePoint(point);
                position += Character.charCount(point);
            }
        }
        return decoded.toString();
    }

    private static int lengthOfCharacter(String value, int position) {
        int end = position;
        while (end < value.length() && end - position < MAX_UTF8_LENGTH && isByte(value.charAt(end))) {
            end++;
            if (character(value, position, end - position).isPresent()) {
                return end - position;
            }
        }
        return 0;
    }

    private static Optional<String> character(String value, int position, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        value.substring(position, position + length).chars().forEach(point -> bytes.put((byte) toByte(point)));
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
