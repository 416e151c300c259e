package io.belvedere.promql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    public boolean equals(@Nullable Object other) {
        return TreeEquality.areEqual(this, other);
    }

    @Override
    public int hashCode() {
        return TreeEquality.hash(this);
    }

    @Override
    public String toString() {
        return TreeText.of(this);
    }
}
