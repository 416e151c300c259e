package io.belvedere.query.internal;

import io.belvedere.promql.Stretches;
import io.belvedere.rollup.Rollup;
import java.util.Arrays;

/** Roll-ups as the query language sees them: its stretches are told by their ends. */
final class RollupStretches {

    private RollupStretches() {}

    static Stretches of(Rollup rollup) {
        long length = rollup.resolution().millis();
        long[] ends =
                Arrays.stream(rollup.starts()).map(start -> start + length).toArray();
        return new Stretches(
                ends,
                rollup.counts(),
                rollup.sums(),
                rollup.mins(),
                rollup.maxs(),
                rollup.firstTimes(),
                rollup.firsts(),
                rollup.lastTimes(),
                rollup.lasts(),
                rollup.beforeResets());
    }
}
