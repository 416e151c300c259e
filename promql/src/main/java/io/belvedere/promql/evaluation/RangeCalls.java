package io.belvedere.promql.evaluation;

import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.FunctionCall;
import io.belvedere.promql.syntax.ValueType;
import java.util.List;

/** Calls of functions that take ranges. Several that take the same ones have them read once. */
final class RangeCalls {

    private static final String ABSENCE = "absent_over_time";

    private RangeCalls() {}

    static boolean has(String function) {
        return function.equals(ABSENCE) || RangeFunctions.find(function).isPresent();
    }

    /** All have the same ranges and the same grid. */
    static List<Value> values(List<Evaluation> calls) {
        Evaluation first = calls.get(0);
        Ranges ranges = first.ranges(rangeArgument((FunctionCall) first.task().expression()));
        List<RangeReader> readers =
                calls.stream().map(call -> reader(call, ranges.times())).toList();
        if (StretchReading.show(calls, ranges.times(), readers)) {
            return readers.stream().map(RangeReader::value).toList();
        }
        ranges.showTo(series -> {
            for (RangeReader reader : readers) {
                reader.add(series);
            }
        });
        return readers.stream().map(RangeReader::value).toList();
    }

    static Expression rangeArgument(FunctionCall call) {
        return call.arguments().stream()
                .filter(argument -> argument.type() == ValueType.RANGE_VECTOR)
                .findFirst()
                .orElseThrow();
    }

    private static RangeReader reader(Evaluation evaluation, RangeTimes times) {
        FunctionCall call = (FunctionCall) evaluation.task().expression();
        return call.function().name().equals(ABSENCE)
                ? new AbsenceOverTime(evaluation, call, times)
                : new RangeCall(evaluation, call, times);
    }
}
