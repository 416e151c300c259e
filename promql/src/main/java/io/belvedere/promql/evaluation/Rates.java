package io.belvedere.promql.evaluation;

/** How much a series changed in a range. */
final class Rates {

    /** Samples that are further from the end of the range than this many of their distances do not reach to it. */
    private static final double REACH = 1.1;

    private Rates() {}

    /** Whether a value below zero is possible. */
    enum Kind {
        COUNTER,
        GAUGE
    }

    /** What a change is told in. */
    enum Unit {
        PER_SECOND,
        PER_RANGE
    }

    static double delta(Window samples) {
        return samples.size() < 2
                ? Absent.VALUE
                : extrapolated(samples, samples.last() - samples.value(0), Kind.GAUGE, Unit.PER_RANGE);
    }

    /** From begin to end of the range, as if the series had gone on in the same way up to both. At least two samples. */
    static double extrapolated(Extent samples, double change, Kind kind, Unit unit) {
        int count = samples.size();
        double sampled = (samples.lastTime() - samples.firstTime()) / 1000.0;
        double distance = sampled / (count - 1);
        double before = reach((samples.firstTime() - samples.startMillis()) / 1000.0, distance);
        double after = reach((samples.endMillis() - samples.lastTime()) / 1000.0, distance);
        if (kind == Kind.COUNTER && change > 0 && samples.first() >= 0) {
            // A counter was not below zero: it cannot have begun earlier than it would have been there.
            before = Math.min(before, sampled * (samples.first() / change));
        }
        double factor = (sampled + before + after) / sampled;
        return change * (unit == Unit.PER_SECOND ? factor / samples.rangeSeconds() : factor);
    }

    private static double reach(double gap, double distance) {
        return gap >= distance * REACH ? distance / 2 : gap;
    }

    /** Between the last two samples of a counter, a second. */
    static double instantRate(Window samples) {
        return instant(samples, true);
    }

    /** Between the last two samples. */
    static double instantDelta(Window samples) {
        return instant(samples, false);
    }

    private static double instant(Window samples, boolean isRate) {
        int count = samples.size();
        if (count < 2) {
            return Absent.VALUE;
        }
        double last = samples.value(count - 1);
        double before = samples.value(count - 2);
        double change = isRate && last < before ? last : last - before;
        long millis = samples.time(count - 1) - samples.time(count - 2);
        return isRate ? change / (millis / 1000.0) : change;
    }
}
