package io.belvedere.promql.syntax;

/** The character classes of the language, which know only ASCII. */
final class Characters {

    private Characters() {}

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isWordStart(int character) {
        return character == '_' || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    static boolean isWordPart(int character) {
        return isWordStart(character) || isDigit(character);
    }

    static boolean isBlank(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
