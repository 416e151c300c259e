package io.belvedere.promql.syntax;

import java.math.BigDecimal;

/**
 * When a selector or subquery looks at its series: a base time, and how far before it. A negative offset looks ahead.
 */
public record Timing(long offsetMillis, Base base) {

    /** Neither {@code offset} nor {@code @}. */
    public static final Timing UNCHANGED = new Timing(0, Moment.EVALUATION);

    /** The time that the offset counts from. */
    public sealed interface Base permits Moment, Fixed {}

    /** A time that depends on how the query is run. */
    public enum Moment implements Base {
        /** The step being evaluated: there is no {@code @}. */
        EVALUATION(""),
        START(" @ start()"),
        END(" @ end()");

        private final String suffix;

        Moment(String suffix) {
            this.suffix = suffix;
        }

        @Override
        public String toString() {
            return suffix;
        }
    }

    /** A point in time, {@code @ 1609746000}. */
    public record Fixed(long timestampMillis) implements Base {
        @Override
        public String toString() {
            return " @ " + BigDecimal.valueOf(timestampMillis, 3).toPlainString();
        }
    }

    /** Whether the time does not depend on the step: there is an {@code @}. */
    public boolean hasBase() {
        return base != Moment.EVALUATION;
    }

    boolean hasOffset() {
        return offsetMillis != 0;
    }

    Timing withOffset(long millis) {
        return new Timing(millis, base);
    }

    Timing withBase(Base changed) {
        return new Timing(offsetMillis, changed);
    }

    @Override
    public String toString() {
        return base + offsetSuffix();
    }

    private String offsetSuffix() {
        if (!hasOffset()) {
            return "";
        }
        String sign = offsetMillis < 0 ? "-" : "";
        return " offset " + sign + DurationText.print(Math.abs(offsetMillis));
    }
}
