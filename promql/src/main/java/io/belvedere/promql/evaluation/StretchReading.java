package io.belvedere.promql.evaluation;

import io.belvedere.promql.syntax.FunctionCall;
import java.util.List;

/**
 * Reads by stretches what functions need no samples for, if all ranges begin and end where stretches can. The longest that
 * may be used divides the distances of all of them from the begin of time.
 */
final class StretchReading {

    private StretchReading() {}

    /** Whether the readers of the calls, which all have the same ranges, have been shown their series. */
    static boolean show(List<Evaluation> calls, RangeTimes times, List<RangeReader> readers) {
        Evaluation first = calls.get(0);
        if (first.task().reading().isEmpty() || !calls.stream().allMatch(StretchReading::needsNoSamples)) {
            return false;
        }
        Usage usage = first.usage();
        return first.whole()
                .source()
                .selectStretches(first.task().reading().get().selection(), dividing(times), (labels, stretches) -> {
                    usage.check();
                    usage.selectedSeries();
                    readers.forEach(reader -> ((RangeCall) reader).add(labels, stretches));
                });
    }

    private static boolean needsNoSamples(Evaluation evaluation) {
        FunctionCall call = (FunctionCall) evaluation.task().expression();
        return StretchFunctions.find(call.function().name()).isPresent();
    }

    private static long dividing(RangeTimes times) {
        long dividing = times.rangeMillis();
        for (long end : times.ends()) {
            dividing = greatestCommonDivisor(Math.abs(end), dividing);
        }
        return dividing;
    }

    private static long greatestCommonDivisor(long a, long b) {
        long greater = a;
        long rest = b;
        while (rest != 0) {
            long next = greater % rest;
            greater = rest;
            rest = next;
        }
        return greater;
    }
}
