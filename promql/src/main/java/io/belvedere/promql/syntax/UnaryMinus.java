package io.belvedere.promql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
