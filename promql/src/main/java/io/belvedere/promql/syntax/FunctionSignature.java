package io.belvedere.promql.syntax;

import java.util.List;

/**
 * What a function takes and returns. A call has between {@code minArguments} and {@code maxArguments} arguments; those
 * beyond the listed parameters have the type of the last one.
 */
public record FunctionSignature(
        String name, List<ValueType> parameters, int minArguments, int maxArguments, ValueType returns) {

    static final int UNLIMITED = Integer.MAX_VALUE;

    public FunctionSignature {
        parameters = List.copyOf(parameters);
    }

    ValueType parameterType(int argument) {
        return parameters.get(Math.min(argument, parameters.size() - 1));
    }
}
