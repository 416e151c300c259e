package io.belvedere.query.internal.memory;

import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.RangeSelector;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.Timing;
import io.belvedere.promql.syntax.VectorSelector;
import java.util.List;
import java.util.OptionalLong;

/**
 * How far before a step the samples lie that decide its value. There is no such distance if a step depends on where the
 * range begins or ends, on a fixed time, or on what comes after it: then a step is not the same in every range.
 */
final class Reach {

    private final QueryLimits limits;

    private Reach(QueryLimits limits) {
        this.limits = limits;
    }

    static OptionalLong of(Expression expression, QueryLimits limits) {
        return new Reach(limits).of(expression);
    }

    private OptionalLong of(Expression expression) {
        if (expression instanceof VectorSelector selector) {
            return behind(selector.timing(), limits.lookbackMillis());
        }
        if (expression instanceof RangeSelector range) {
            return behind(range.selector().timing(), range.rangeMillis());
        }
        if (expression instanceof Subquery subquery) {
            OptionalLong inner = of(subquery.expression());
            return inner.isEmpty() ? inner : behind(subquery.timing(), subquery.rangeMillis() + inner.getAsLong());
        }
        return furthest(expression.parts());
    }

    private OptionalLong furthest(List<Expression> expressions) {
        long furthest = 0;
        for (Expression expression : expressions) {
            OptionalLong one = of(expression);
            if (one.isEmpty()) {
                return one;
            }
            furthest = Math.max(furthest, one.getAsLong());
        }
        return OptionalLong.of(furthest);
    }

    private static OptionalLong behind(Timing timing, long millis) {
        boolean isRelative = timing.base() == Timing.Moment.EVALUATION && timing.offsetMillis() >= 0;
        return isRelative ? OptionalLong.of(timing.offsetMillis() + millis) : OptionalLong.empty();
    }
}
