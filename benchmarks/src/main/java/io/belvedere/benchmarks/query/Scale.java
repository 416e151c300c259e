package io.belvedere.benchmarks.query;

import java.util.List;

/**
 * How much is measured.
 *
 * @param series a multiple of {@link #LEAST_SERIES}
 * @param hours that queries go back at most; there are samples of so many, and of the time before that ranges reach into
 * @param runs of each query on each server
 * @param warmUpSeconds of queries that are not counted
 */
record Scale(int series, int hours, int runs, int warmUpSeconds) {

    /** One instance of each job. */
    static final int LEAST_SERIES = Instance.SERIES * Applications.JOBS;

    /** Prometheus writes no block of fewer. */
    private static final int LEAST_HOURS = 4;

    /** Belvedere takes no samples that are much older. */
    private static final int MOST_HOURS = 144;

    Scale {
        require(series > 0 && series % LEAST_SERIES == 0, "series must be a multiple of " + LEAST_SERIES);
        require(hours >= LEAST_HOURS && hours <= MOST_HOURS, "hours must be " + LEAST_HOURS + " to " + MOST_HOURS);
        require(runs > 0 && warmUpSeconds >= 0, "runs must be at least 1, seconds of warm-up at least 0");
    }

    /** In the order of the components; what is not there is as large as it is meant to be measured. */
    static Scale of(List<String> arguments) {
        return new Scale(
                number(arguments, 0, 10_000),
                number(arguments, 1, 24),
                number(arguments, 2, 100),
                number(arguments, 3, 180));
    }

    private static int number(List<String> arguments, int at, int otherwise) {
        return at < arguments.size() ? Integer.parseInt(arguments.get(at)) : otherwise;
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** How many samples there are of so much time. */
    long samples(long millis) {
        return series * (millis / Instance.STEP_MILLIS);
    }
}
