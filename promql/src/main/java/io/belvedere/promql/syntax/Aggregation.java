package io.belvedere.promql.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Combines the series of an instant vector. The parameter is present exactly if the operator takes one. */
public record Aggregation(
        Operator operator, Expression operand, @Nullable Expression parameter, Grouping grouping, Span span)
        implements Expression {

    /** What becomes of the series of a group. */
    public enum Operator {
        SUM,
        AVG,
        MIN,
        MAX,
        COUNT,
        GROUP,
        STDDEV,
        STDVAR,
        TOPK(ValueType.SCALAR),
        BOTTOMK(ValueType.SCALAR),
        QUANTILE(ValueType.SCALAR),
        COUNT_VALUES(ValueType.STRING);

        private static final Map<String, Operator> BY_NAME =
                Arrays.stream(values()).collect(Collectors.toMap(Operator::toString, operator -> operator));

        private final @Nullable ValueType parameterType;

        Operator() {
            this.parameterType = null;
        }

        Operator(ValueType parameterType) {
            this.parameterType = parameterType;
        }

        static Optional<Operator> find(String name) {
            return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
        }

        /** The type of the parameter that stands before the operand, if there is one. */
        public Optional<ValueType> parameterType() {
            return Optional.ofNullable(parameterType);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public List<Expression> parts() {
        return parameter == null ? List.of(operand) : List.of(parameter, operand);
    }

    @Override
    public ValueType type() {
        return ValueType.INSTANT_VECTOR;
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
