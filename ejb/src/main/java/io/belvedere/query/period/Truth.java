package io.belvedere.query.period;

/** Which points say that a condition is true. */
public enum Truth {

    /**
     * Every point. A comparison without {@code bool} leaves the points for which it is true and keeps their values: {@code
     * up == 0} has the value 0 where it is true.
     */
    PRESENT,

    /** Every point with a value that is neither 0 nor NaN, as comparisons with {@code bool} and flags have it. */
    NOT_ZERO;

    boolean isIn(double value) {
        return this == PRESENT || (value != 0 && !Double.isNaN(value));
    }
}
