package io.belvedere.promql.syntax;

import io.belvedere.promql.syntax.Token.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Cuts a query into tokens, one at a time. What a character means depends on the brackets it stands in: words in braces
 * are never keywords, and a colon in square brackets starts no identifier.
 */
final class Lexer {

    private static final char END_OF_TEXT = '\0';

    private static final Set<String> KEYWORDS =
            Set.of("offset", "by", "without", "on", "ignoring", "group_left", "group_right", "bool", "start", "end");
    private static final Set<String> NUMBER_WORDS = Set.of("inf", "nan");
    private static final Set<String> TWO_CHARACTER_OPERATORS = Set.of("==", "!=", "<=", ">=");
    private static final Set<String> MATCH_OPERATORS = Set.of("=~", "!~", "!=");

    private final String text;
    private int position;
    private int openParentheses;
    private boolean insideBraces;
    private boolean insideBrackets;

    Lexer(String text) {
        this.text = text;
    }

    Token next() {
        skipBlanksAndComments();
        if (position == text.length()) {
            return end();
        }
        char first = text.charAt(position);
        if (first == '"' || first == '\'' || first == '`') {
            return string();
        }
        return insideBraces ? insideBraces(first) : outsideBraces(first);
    }

    private void skipBlanksAndComments() {
        while (position < text.length()) {
            if (Characters.isBlank(text.charAt(position))) {
                position++;
            } else if (text.charAt(position) == '#') {
                skipWhile(character -> character != '\n' && character != '\r');
            } else {
                return;
            }
        }
    }

    private Token end() {
        if (insideBraces) {
            throw fault(position, "unexpected end of input inside braces");
        }
        if (openParentheses > 0) {
            throw fault(position, "unclosed left parenthesis");
        }
        if (insideBrackets) {
            throw fault(position, "unclosed left bracket");
        }
        return new Token(Kind.END, "", new Span(position, position));
    }

    private Token string() {
        int start = position;
        QuotedText quoted = QuotedText.read(text, start);
        position = quoted.end();
        return new Token(Kind.STRING, quoted.value(), new Span(start, position));
    }

    private Token insideBraces(char first) {
        if (Characters.isWordStart(first)) {
            return word(Characters::isWordPart, Kind.IDENTIFIER);
        }
        if (MATCH_OPERATORS.contains(upcoming(2))) {
            return take(Kind.OPERATOR, 2);
        }
        return switch (first) {
            case '=', ',' -> take(Kind.PUNCTUATION, 1);
            case '}' -> closeBrace();
            default -> throw fault(position, "unexpected character inside braces: " + quoted(position));
        };
    }

    private Token outsideBraces(char first) {
        if (Characters.isDigit(first) || (first == '.' && Characters.isDigit(peek(1)))) {
            return numberOrDuration();
        }
        if (Characters.isWordStart(first) || (first == ':' && !insideBrackets)) {
            return keywordOrIdentifier();
        }
        if (TWO_CHARACTER_OPERATORS.contains(upcoming(2))) {
            return take(Kind.OPERATOR, 2);
        }
        return switch (first) {
            case '+', '-', '*', '/', '%', '^', '<', '>', '@' -> take(Kind.OPERATOR, 1);
            case '=' -> assignment();
            case ',', ':' -> take(Kind.PUNCTUATION, 1);
            case '(', ')', '[', ']', '{' -> bracket(first);
            case '!' -> throw fault(position, "unexpected character after '!': " + quoted(position + 1));
            default -> throw fault(position, "unexpected character: " + quoted(position));
        };
    }

    private Token assignment() {
        if (peek(1) == '~') {
            throw fault(position, "unexpected character after '=': '~'");
        }
        return take(Kind.PUNCTUATION, 1);
    }

    private Token bracket(char bracket) {
        switch (bracket) {
            case '(' -> openParentheses++;
            case ')' -> closeParenthesis();
            case '[' -> openBracket();
            case ']' -> closeBracket();
            default -> insideBraces = true;
        }
        return take(Kind.PUNCTUATION, 1);
    }

    private void closeParenthesis() {
        if (openParentheses == 0) {
            throw fault(position, "unexpected right parenthesis ')'");
        }
        openParentheses--;
    }

    private void openBracket() {
        if (insideBrackets) {
            throw fault(position, "unexpected left bracket '['");
        }
        insideBrackets = true;
    }

    private void closeBracket() {
        if (!insideBrackets) {
            throw fault(position, "unexpected right bracket ']'");
        }
        insideBrackets = false;
    }

    private Token closeBrace() {
        insideBraces = false;
        return take(Kind.PUNCTUATION, 1);
    }

    private Token numberOrDuration() {
        int start = position;
        position = NumberText.endOf(text, start);
        if (!continuesNumber()) {
            return token(Kind.NUMBER, start);
        }
        skipWhile(Characters::isWordPart);
        Token duration = token(Kind.DURATION, start);
        if (DurationText.parse(duration.text()).isEmpty()) {
            throw fault(start, "bad number or duration syntax: " + QuotedText.quote(duration.text()));
        }
        return duration;
    }

    private boolean continuesNumber() {
        return Characters.isWordPart(peek(0)) || peek(0) == '.';
    }

    private Token keywordOrIdentifier() {
        IntPredicate part = insideBrackets
                ? Characters::isWordPart
                : character -> Characters.isWordPart(character) || character == ':';
        Token word = word(part, Kind.IDENTIFIER);
        return new Token(kindOf(word.text()), word.text(), word.span());
    }

    private static Kind kindOf(String word) {
        String lowerCase = word.toLowerCase(Locale.ROOT);
        if (KEYWORDS.contains(lowerCase)) {
            return Kind.KEYWORD;
        }
        if (NUMBER_WORDS.contains(lowerCase)) {
            return Kind.NUMBER;
        }
        if (BinaryOperator.find(word).isPresent()) {
            return Kind.OPERATOR;
        }
        if (Aggregation.Operator.find(word).isPresent() || Functions.isExperimentalAggregation(word)) {
            return Kind.AGGREGATOR;
        }
        return word.indexOf(':') < 0 ? Kind.IDENTIFIER : Kind.METRIC_IDENTIFIER;
    }

    private Token word(IntPredicate part, Kind kind) {
        int start = position;
        skipWhile(part);
        return token(kind, start);
    }

    private Token take(Kind kind, int length) {
        int start = position;
        position += length;
        return token(kind, start);
    }

    private Token token(Kind kind, int start) {
        return new Token(kind, text.substring(start, position), new Span(start, position));
    }

    private void skipWhile(IntPredicate wanted) {
        while (position < text.length() && wanted.test(text.charAt(position))) {
            position++;
        }
    }

    private char peek(int ahead) {
        int index = position + ahead;
        return index < text.length() ? text.charAt(index) : END_OF_TEXT;
    }

    private String upcoming(int length) {
        return text.substring(position, Math.min(text.length(), position + length));
    }

    private String quoted(int index) {
        return index < text.length() ? "'" + Character.toString(text.codePointAt(index)) + "'" : "end of input";
    }

    private PromqlException fault(int where, String problem) {
        return PromqlException.at(where, text, problem);
    }
}
