package io.belvedere.query.period;

import io.belvedere.promql.Grid;
import java.util.ArrayList;
import java.util.List;

/** The periods of one series so far, from the steps at which its condition was true. */
final class PeriodBuilder {

    private final Grid grid;
    private final long endMillis;
    private final long shortestMillis;
    private final long allowedGapMillis;
    private final List<Period> periods = new ArrayList<>();
    private boolean isTrue;
    private long fromMillis;
    private long untilMillis;

    PeriodBuilder(Grid grid, PeriodRule rule) {
        this.grid = grid;
        this.endMillis = grid.time(grid.steps() - 1) + grid.stepMillis();
        this.shortestMillis = rule.shortestPeriod().toMillis();
        this.allowedGapMillis = rule.allowedGap().toMillis();
    }

    /** How long all steps of the grid are. */
    long wholeMillis() {
        return endMillis - grid.startMillis();
    }

    /** The condition was true at that step, which is behind those before. */
    void add(long timeMillis) {
        if (isTrue && timeMillis - untilMillis > allowedGapMillis) {
            close();
        }
        if (!isTrue) {
            isTrue = true;
            fromMillis = timeMillis;
        }
        untilMillis = timeMillis + grid.stepMillis();
    }

    List<Period> build() {
        if (isTrue) {
            close();
        }
        return periods;
    }

    private void close() {
        isTrue = false;
        if (untilMillis - fromMillis >= shortestMillis) {
            Edge begin = fromMillis == grid.startMillis() ? Edge.OPEN : Edge.SEEN;
            Edge end = untilMillis == endMillis ? Edge.OPEN : Edge.SEEN;
            periods.add(new Period(fromMillis, begin, untilMillis, end));
        }
    }
}
