package io.belvedere.benchmarks.panel;

import java.util.List;

/**
 * How much is measured.
 *
 * @param boards of each size that are measured, and as many that warm up
 * @param looks at each measured board once it is known
 * @param warmUpSeconds of looks at boards that are not measured
 */
record PanelScale(int boards, int looks, int warmUpSeconds) {

    PanelScale {
        if (boards < 1 || looks < 1 || warmUpSeconds < 0) {
            throw new IllegalArgumentException("boards and looks must be at least 1, seconds of warm-up at least 0");
        }
    }

    /** In the order of the components; what is not there is as large as it is meant to be measured. */
    static PanelScale of(List<String> arguments) {
        return new PanelScale(number(arguments, 0, 30), number(arguments, 1, 20), number(arguments, 2, 60));
    }

    private static int number(List<String> arguments, int at, int otherwise) {
        return at < arguments.size() ? Integer.parseInt(arguments.get(at)) : otherwise;
    }
}
