package io.belvedere.promql.syntax;

/**
 * A string, its escapes resolved. PromQL strings are bytes: a byte that is not part of valid UTF-8 is held as the lone
 * surrogate {@code U+DC00 + byte}, which no valid text contains.
 */
public record StringLiteral(String value, Span span) implements Expression {

    @Override
    public ValueType type() {
        return ValueType.STRING;
    }

    @Override
    public String toString() {
        return QuotedText.quote(value);
    }
}
