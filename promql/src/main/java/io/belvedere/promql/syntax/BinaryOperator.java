package io.belvedere.promql.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An operator between two expressions. */
public enum BinaryOperator {
    OR("or", 1, Kind.SET),
    AND("and", 2, Kind.SET),
    UNLESS("unless", 2, Kind.SET),
    EQUAL("==", 3, Kind.COMPARISON),
    NOT_EQUAL("!=", 3, Kind.COMPARISON),
    GREATER(">", 3, Kind.COMPARISON),
    GREATER_OR_EQUAL(">=", 3, Kind.COMPARISON),
    LESS("<", 3, Kind.COMPARISON),
    LESS_OR_EQUAL("<=", 3, Kind.COMPARISON),
    ADD("+", 4, Kind.ARITHMETIC),
    SUBTRACT("-", 4, Kind.ARITHMETIC),
    MULTIPLY("*", 5, Kind.ARITHMETIC),
    DIVIDE("/", 5, Kind.ARITHMETIC),
    MODULO("%", 5, Kind.ARITHMETIC),
    ATAN2("atan2", 5, Kind.ARITHMETIC),
    POWER("^", 6, Kind.ARITHMETIC);

    private enum Kind {
        SET,
        COMPARISON,
        ARITHMETIC
    }

    static final int LOWEST_PRECEDENCE = OR.precedence;

    private static final Map<String, BinaryOperator> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toMap(operator -> operator.symbol, operator -> operator));

    private final String symbol;
    private final int precedence;
    private final Kind kind;

    BinaryOperator(String symbol, int precedence, Kind kind) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.kind = kind;
    }

    static Optional<BinaryOperator> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol.toLowerCase(Locale.ROOT)));
    }

    public boolean isSetOperator() {
        return kind == Kind.SET;
    }

    public boolean isComparison() {
        return kind == Kind.COMPARISON;
    }

    int precedence() {
        return precedence;
    }

    /** The lowest precedence that an operator in the right operand may have. */
    int rightOperandPrecedence() {
        return this == POWER ? precedence : precedence + 1;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
