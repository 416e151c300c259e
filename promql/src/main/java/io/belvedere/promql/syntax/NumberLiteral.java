package io.belvedere.promql.syntax;

/** A number; a sign written before it is part of it. A duration used as a number is its seconds. */
public record NumberLiteral(double value, Span span) implements Expression {

    @Override
    public ValueType type() {
        return ValueType.SCALAR;
    }

    @Override
    public String toString() {
        return NumberText.print(value);
    }
}
