package io.belvedere.query.overlay;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * An earlier time that lies over the one of a chart: the same query on the same grid, earlier by the shift, and the points
 * it comes to moved forward by as much. A day is 24 hours here, whatever the clocks did.
 *
 * <p>Unlike {@code offset}, it goes for every selector and for {@code time()}, while {@code @} stays where it is.
 */
public record PreviousPeriod(Duration shift) {

    public PreviousPeriod {
        if (shift.toMillis() <= 0 || !shift.equals(Duration.ofMillis(shift.toMillis()))) {
            throw BelvedereException.invalid("shift", "is " + shift + ", must be some whole milliseconds");
        }
    }

    public static PreviousPeriod ofDays(int days) {
        return new PreviousPeriod(Duration.ofDays(days));
    }

    /** The one that ends where the grid begins: none of its steps is in both, and none is missing between them. */
    public static PreviousPeriod rightBefore(Grid grid) {
        return new PreviousPeriod(Duration.ofMillis(Math.multiplyExact(grid.steps(), grid.stepMillis())));
    }

    /** The grid on which to ask for what was before. */
    public Grid before(Grid grid) {
        long millis = shift.toMillis();
        return new Grid(
                Math.subtractExact(grid.startMillis(), millis),
                Math.subtractExact(grid.endMillis(), millis),
                grid.stepMillis());
    }

    /** What was before, over what is now. */
    public List<QueryResult.Series> moved(QueryResult before) {
        return before.series().stream().map(this::moved).toList();
    }

    private QueryResult.Series moved(QueryResult.Series series) {
        long millis = shift.toMillis();
        long[] times = Arrays.stream(series.timestampsMillis())
                .map(time -> Math.addExact(time, millis))
                .toArray();
        return new QueryResult.Series(series.labels(), times, series.values());
    }
}
