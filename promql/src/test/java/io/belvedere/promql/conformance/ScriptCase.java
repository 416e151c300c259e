package io.belvedere.promql.conformance;

import io.belvedere.promql.Grid;

/** A query of a script with what was loaded by then and what it is expected to return. */
record ScriptCase(int line, String query, Mode mode, Grid grid, Expectation expectation, LoadedSeries loaded) {

    /** Whether the grid is one time, or the query runs over all of it. */
    enum Mode {
        INSTANT,
        RANGE
    }
}
