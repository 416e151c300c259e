package io.belvedere.promql.syntax;

import java.util.List;

/** The negated value. There is no unary plus in the tree, since it changes nothing. */
public record UnaryMinus(Expression operand, Span span) implements Expression {

    @Override
    public List<Expression> parts() {
        return List.of(operand);
    }

    @Override
    public ValueType type() {
        return operand.type();
    }

    @Override
    public String toString() {
        return "-" + operand;
    }
}
