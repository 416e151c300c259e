package io.belvedere.promql.evaluation;

/** How much a series changed in a range. */
final class Rates {

    /** Samples that are further from the end of the range than this many of their distances do not reach to it. */
    private static final double REACH = 1.1;

    private Rates() {}

    /** From begin to end of the range, as if the series had gone on in the same way up to both. */
    static double extrapolated(Window samples, boolean isCounter, boolean perSecond) {
        int count = samples.size();
        if (count < 2) {
            return Absent.VALUE;
        }
        double change = isCounter ? increase(samples) : samples.last() - samples.value(0);
        double sampled = (samples.time(count - 1) - samples.time(0)) / 1000.0;
        double distance = sampled / (count - 1);
        double before = reach((samples.time(0) - samples.startMillis()) / 1000.0, distance);
        double after = reach((samples.endMillis() - samples.time(count - 1)) / 1000.0, distance);
        if (isCounter && change > 0 && samples.value(0) >= 0) {
            // A counter was not below zero: it cannot have begun earlier than it would have been there.
            before = Math.min(before, sampled * (samples.value(0) / change));
        }
        double factor = (sampled + before + after) / sampled;
        return change * (perSecond ? factor / samples.rangeSeconds() : factor);
    }

    private static double reach(double gap, double distance) {
        return gap >= distance * REACH ? distance / 2 : gap;
    }

    private static double increase(Window samples) {
        double change = samples.last() - samples.value(0);
        for (int i = 1; i < samples.size(); i++) {
            if (samples.value(i) < samples.value(i - 1)) {
                change += samples.value(i - 1);
            }
        }
        return change;
    }

    /** Between the last two samples. */
    static double instant(Window samples, boolean isRate) {
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

    static double changes(Window samples) {
        int changes = 0;
        for (int i = 1; i < samples.size(); i++) {
            double value = samples.value(i);
            double before = samples.value(i - 1);
            if (value != before && !(Double.isNaN(value) && Double.isNaN(before))) {
                changes++;
            }
        }
        return changes;
    }

    static double resets(Window samples) {
        int resets = 0;
        for (int i = 1; i < samples.size(); i++) {
            if (samples.value(i) < samples.value(i - 1)) {
                resets++;
            }
        }
        return resets;
    }
}
