package io.belvedere.panel;

import io.belvedere.promql.Grid;
import java.util.List;
import java.util.Optional;

/**
 * What a widget shows.
 *
 * @param grid the times that it may have points at
 * @param series by their queries, then as the queries answered them
 * @param notes what the queries' authors should know
 * @param fault why something is missing or old; of several the first
 */
public record Panel(
        Grid grid,
        List<PanelSeries> series,
        PanelFreshness freshness,
        PanelCost cost,
        List<String> notes,
        Optional<PanelFault> fault) {

    public Panel {
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    /** The same, as what is shown in the place of something that failed. */
    public Panel insteadOf(PanelFault failure) {
        return new Panel(grid, series, freshness.asStale(), cost, notes, Optional.of(failure));
    }
}
