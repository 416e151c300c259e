package io.belvedere.benchmarks.panel;

import java.time.Duration;

/**
 * The windows of all looks. Each turn's ends a step after the one before, and the last one's with the recording, so nobody
 * asks twice for the same points. Those that warm up lie before them and come again.
 *
 * @param turns that are measured, the first of which finds boards that nobody has looked at
 */
record BoardWindows(long endMillis, int turns) {

    private static final int WARMING_UP = 20;

    /** How long a recording must be. */
    static Duration span(int turns) {
        return BoardWindow.reach().plusMillis((turns + WARMING_UP) * BoardWindow.STEP_MILLIS);
    }

    BoardWindow measured(int turn) {
        return new BoardWindow(endMillis - (turns - 1 - turn) * BoardWindow.STEP_MILLIS);
    }

    BoardWindow warmUp(int turn) {
        return measured(turn % WARMING_UP - WARMING_UP);
    }
}
