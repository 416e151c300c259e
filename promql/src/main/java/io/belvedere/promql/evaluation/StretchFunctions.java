package io.belvedere.promql.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Functions of ranges that come to the same from what stretches came to as from their samples. */
final class StretchFunctions {

    private static final Map<String, ToDoubleFunction<StretchWindow>> ALL = Map.of(
            "rate",
            window -> change(window, window.increase(), Rates.Kind.COUNTER, Rates.Unit.PER_SECOND),
            "increase",
            window -> change(window, window.increase(), Rates.Kind.COUNTER, Rates.Unit.PER_RANGE),
            "delta",
            window -> change(window, window.last() - window.first(), Rates.Kind.GAUGE, Rates.Unit.PER_RANGE),
            "sum_over_time",
            StretchWindow::sum,
            "avg_over_time",
            window -> window.sum() / window.size(),
            "min_over_time",
            StretchWindow::least,
            "max_over_time",
            StretchWindow::greatest,
            "count_over_time",
            StretchWindow::size,
            "last_over_time",
            StretchWindow::last,
            "present_over_time",
            window -> 1);

    private StretchFunctions() {}

    static Optional<ToDoubleFunction<StretchWindow>> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static double change(StretchWindow window, double change, Rates.Kind kind, Rates.Unit unit) {
        return window.size() < 2 ? Absent.VALUE : Rates.extrapolated(window, change, kind, unit);
    }
}
