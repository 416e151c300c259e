package io.belvedere.promql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression in parentheses; kept, since the printed form depends on it. */
public record Parenthesised(Expression inner, Span span) implements Expression {

    @Override
    public List<Expression> parts() {
        return List.of(inner);
    }

    @Override
    public Expression withoutParentheses() {
        Expression bare = inner;
        while (bare instanceof Parenthesised parenthesised) {
            bare = parenthesised.inner;
        }
        return bare;
    }

    @Override
    public ValueType type() {
        return inner.type();
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
