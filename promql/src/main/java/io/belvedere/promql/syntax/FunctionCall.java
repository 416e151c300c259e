package io.belvedere.promql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call whose arguments fit the signature of the function. */
public record FunctionCall(FunctionSignature function, List<Expression> arguments, Span span) implements Expression {

    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> parts() {
        return arguments;
    }

    @Override
    public ValueType type() {
        return function.returns();
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
