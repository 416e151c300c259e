package io.belvedere.promql.evaluation;

import io.belvedere.promql.syntax.BinaryOperator;

/** What operators make of two numbers. */
final class Arithmetic {

    private Arithmetic() {}

    /** Of an operator that is neither a comparison nor of sets. */
    static double compute(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MODULO -> left % right;
            case POWER -> power(left, right);
            case ATAN2 -> Math.atan2(left, right);
            default -> throw new IllegalArgumentException(operator + " computes nothing");
        };
    }

    /** 1 to whatever power is 1, and so is -1 to an infinite one, as IEEE 754 has it and Java has not. */
    private static double power(double base, double exponent) {
        boolean isOne = base == 1 || (base == -1 && Double.isInfinite(exponent));
        return isOne ? 1 : Math.pow(base, exponent);
    }

    static boolean compare(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }
}
