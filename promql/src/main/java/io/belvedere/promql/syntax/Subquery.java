package io.belvedere.promql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression evaluated repeatedly over a range. */
public record Subquery(Expression expression, long rangeMillis, long stepMillis, Timing timing, Span span)
        implements Expression {

    /** The step of a subquery that names none: the evaluation decides. */
    public static final long DEFAULT_STEP = 0;

    @Override
    public List<Expression> parts() {
        return List.of(expression);
    }

    @Override
    public ValueType type() {
        return ValueType.RANGE_VECTOR;
    }

    Subquery withTiming(Timing changed, Span changedSpan) {
        return new Subquery(expression, rangeMillis, stepMillis, changed, changedSpan);
    }

    /** The range and the step as they are written: {@code [5m:1m]}. */
    public String brackets() {
        String step = stepMillis == DEFAULT_STEP ? "" : DurationText.print(stepMillis);
        return "[" + DurationText.print(rangeMillis) + ":" + step + "]";
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
