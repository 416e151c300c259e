package io.belvedere.query.internal.memory;

import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryResult.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a query came to on part of a grid.
 *
 * @param samples that were looked at for it
 */
record Piece(Grid grid, List<Series> series, List<String> warnings, List<String> infos, long samples) {

    Piece {
        series = List.copyOf(series);
        warnings = List.copyOf(warnings);
        infos = List.copyOf(infos);
    }

    /** The part of a result that lies on a part of its grid. */
    static Piece of(QueryResult result, Grid whole, Grid part) {
        int first = Math.toIntExact((part.startMillis() - whole.startMillis()) / whole.stepMillis());
        long[] perStep = result.statistics().samplesPerStep();
        long samples = Arrays.stream(perStep, first, first + part.steps()).sum();
        return new Piece(part, within(result.series(), part), result.warnings(), result.infos(), samples);
    }

    Piece on(Grid part) {
        // Nobody remembers which steps looked at how many; spread evenly, the sum stays right.
        return part.equals(grid)
                ? this
                : new Piece(part, within(series, part), warnings, infos, samples * part.steps() / grid.steps());
    }

    boolean covers(Grid part) {
        return grid.startMillis() <= part.startMillis() && grid.endMillis() >= part.endMillis();
    }

    private static List<Series> within(List<Series> all, Grid part) {
        List<Series> within = new ArrayList<>();
        for (Series series : all) {
            int from = firstAtOrAfter(series.timestampsMillis(), part.startMillis());
            int until = firstAtOrAfter(series.timestampsMillis(), part.endMillis() + 1);
            if (from < until) {
                within.add(new Series(
                        series.labels(),
                        Arrays.copyOfRange(series.timestampsMillis(), from, until),
                        Arrays.copyOfRange(series.values(), from, until)));
            }
        }
        return within;
    }

    private static int firstAtOrAfter(long[] times, long time) {
        int at = Arrays.binarySearch(times, time);
        return at < 0 ? -1 - at : at;
    }
}
