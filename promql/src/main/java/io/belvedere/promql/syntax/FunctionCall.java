package io.belvedere.promql.syntax;

import java.util.List;
import java.util.stream.Collectors;

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
    public String toString() {
        return arguments.stream()
                .map(Expression::toString)
                .collect(Collectors.joining(", ", function.name() + "(", ")"));
    }
}
