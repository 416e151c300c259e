package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.query.Answer.Points;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Whether two servers have said the same: the same series with the same times, and values that are the same to 10⁻⁹. */
final class SameAnswers {

    private static final double TOLERANCE = 1e-9;

    private SameAnswers() {}

    /** Fails with the first difference. An answer without a point is none, for it would be the same of an empty server. */
    static void require(Answer expected, Answer found) {
        if (expected.points() == 0) {
            throw new IllegalStateException("no point is expected");
        }
        if (!expected.series().keySet().equals(found.series().keySet())) {
            throw new IllegalStateException(others(expected, found));
        }
        for (Map.Entry<SortedMap<String, String>, Points> series :
                expected.series().entrySet()) {
            Points theirs = found.series().get(series.getKey());
            if (theirs != null) {
                require(series.getKey(), series.getValue(), theirs);
            }
        }
    }

    private static String others(Answer expected, Answer found) {
        Set<SortedMap<String, String>> missing = new HashSet<>(expected.series().keySet());
        missing.removeAll(found.series().keySet());
        Set<SortedMap<String, String>> added = new HashSet<>(found.series().keySet());
        added.removeAll(expected.series().keySet());
        return missing.size() + " series are missing, " + added.size() + " are there that should not be: "
                + missing.stream().findFirst().orElse(null) + ", "
                + added.stream().findFirst().orElse(null);
    }

    private static void require(SortedMap<String, String> labels, Points expected, Points found) {
        if (!Arrays.equals(expected.timesMillis(), found.timesMillis())) {
            throw new IllegalStateException("other times of " + labels + ": " + expected.timesMillis().length
                    + " are expected, " + found.timesMillis().length + " are there");
        }
        for (int i = 0; i < expected.values().length; i++) {
            if (!same(expected.values()[i], found.values()[i])) {
                throw new IllegalStateException("another value of " + labels + " at " + expected.timesMillis()[i] + ": "
                        + expected.values()[i] + " is expected, " + found.values()[i] + " is there");
            }
        }
    }

    private static boolean same(double one, double other) {
        double apart = Math.abs(one - other);
        return Double.compare(one, other) == 0
                || (Double.isFinite(apart) && apart <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other)));
    }
}
