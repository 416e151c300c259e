package io.belvedere.benchmarks.gateway;

import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUpSeconds of requests to each source that are not counted
 * @param rounds in which each source is loaded once
 * @param roundSeconds that it is loaded for then
 */
record Scale(int warmUpSeconds, int rounds, int roundSeconds) {

    private static final String TRIAL = "trial";

    Scale {
        require(warmUpSeconds >= 0, "seconds of warm-up must be at least 0");
        require(rounds > 0 && roundSeconds > 0, "rounds and their seconds must be at least 1");
    }

    /** In the order of the components, or {@code trial}; what is not there is as large as it is meant to be measured. */
    static Scale of(List<String> arguments) {
        if (arguments.equals(List.of(TRIAL))) {
            return new Scale(4, 2, 2);
        }
        return new Scale(number(arguments, 0, 60), number(arguments, 1, 6), number(arguments, 2, 10));
    }

    private static int number(List<String> arguments, int at, int otherwise) {
        return at < arguments.size() ? Integer.parseInt(arguments.get(at)) : otherwise;
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException(rule);
        }
    }
}
