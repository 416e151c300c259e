package io.belvedere.promql.syntax;

/** The negated value. There is no unary plus in the tree, since it changes nothing. */
public record UnaryMinus(Expression operand, Span span) implements Expression {

    @Override
    public ValueType type() {
        return operand.type();
    }

    @Override
    public String toString() {
        return "-" + operand;
    }
}
