package io.belvedere.promql.syntax;

/** An expression in parentheses; kept, since the printed form depends on it. */
public record Parenthesised(Expression inner, Span span) implements Expression {

    @Override
    public ValueType type() {
        return inner.type();
    }

    @Override
    public String toString() {
        return "(" + inner + ")";
    }
}
