package io.belvedere.promql.syntax;

import java.util.List;

/**
 * Two operands and an operator. {@code returnsBool} is set only for comparisons; the matching applies only between two
 * instant vectors and is {@link VectorMatching#ONE_TO_ONE} otherwise.
 */
public record BinaryOperation(
        BinaryOperator operator,
        Expression left,
        Expression right,
        boolean returnsBool,
        VectorMatching matching,
        Span span)
        implements Expression {

    @Override
    public List<Expression> parts() {
        return List.of(left, right);
    }

    @Override
    public ValueType type() {
        boolean scalars = left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR;
        return scalars ? ValueType.SCALAR : ValueType.INSTANT_VECTOR;
    }

    @Override
    public String toString() {
        return left + " " + operator + (returnsBool ? " bool" : "") + matching + " " + right;
    }
}
