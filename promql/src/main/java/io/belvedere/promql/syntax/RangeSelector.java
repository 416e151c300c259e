package io.belvedere.promql.syntax;

import java.util.List;

/** The samples of the selected series within a range; its timing is that of the selector. */
public record RangeSelector(VectorSelector selector, long rangeMillis, Span span) implements Expression {

    @Override
    public List<Expression> parts() {
        return List.of(selector);
    }

    @Override
    public ValueType type() {
        return ValueType.RANGE_VECTOR;
    }

    @Override
    public String toString() {
        return selector.withoutTiming() + "[" + DurationText.print(rangeMillis) + "]" + selector.timing();
    }
}
