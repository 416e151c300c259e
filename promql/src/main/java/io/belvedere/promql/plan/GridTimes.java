package io.belvedere.promql.plan;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.syntax.Subquery;
import io.belvedere.promql.syntax.Timing;
import java.util.Optional;

/**
 * The times that are looked at from the steps of a grid.
 *
 * @param whole of the query, whose begin and end {@code @} can name
 * @param grid of the part of the query, another one under a subquery
 */
public record GridTimes(Grid whole, Grid grid) {

    private static final long MOST_STEPS = 1_000_000;

    /** Step by step. They never fall. */
    public long[] all(Timing timing) {
        long[] times = new long[grid.steps()];
        for (int step = 0; step < times.length; step++) {
            times[step] = at(timing, step);
        }
        return times;
    }

    public long first(Timing timing) {
        return at(timing, 0);
    }

    public long last(Timing timing) {
        return at(timing, grid.steps() - 1);
    }

    private long at(Timing timing, int step) {
        return base(timing, step) - timing.offsetMillis();
    }

    private long base(Timing timing, int step) {
        if (timing.base() instanceof Timing.Fixed fixed) {
            return fixed.timestampMillis();
        }
        return switch ((Timing.Moment) timing.base()) {
            case EVALUATION -> grid.time(step);
            case START -> whole.startMillis();
            case END -> whole.endMillis();
        };
    }

    /** Covers the ranges of all steps; its times are multiples of its step. Empty if none of them lies in the ranges. */
    Optional<Grid> under(Subquery subquery, long defaultStepMillis) {
        long step = subquery.stepMillis() == Subquery.DEFAULT_STEP ? defaultStepMillis : subquery.stepMillis();
        long last = last(subquery.timing());
        long first = Math.floorDiv(first(subquery.timing()) - subquery.rangeMillis(), step) * step + step;
        if (first > last) {
            return Optional.empty();
        }
        Grid grid = new Grid(first, last, step);
        requireFewSteps(grid, "the subquery " + subquery.brackets());
        return Optional.of(grid);
    }

    /** Before anything is done for each of them. */
    static void requireFewSteps(Grid grid, String of) {
        long steps = (grid.endMillis() - grid.startMillis()) / grid.stepMillis() + 1;
        if (steps > MOST_STEPS) {
            throw new EvaluationException(
                    of + " has " + steps + " steps, which are more than the " + MOST_STEPS + " that are allowed");
        }
    }
}
