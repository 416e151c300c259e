package io.belvedere.panel.internal;

import io.belvedere.layout.Widget;
import io.belvedere.promql.Grid;
import io.belvedere.query.overlay.PreviousPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the data of a widget are compared with. */
final class Comparison {

    private static final String OPTION = "previousPeriod";

    private Comparison() {}

    static Optional<PreviousPeriod> of(Widget widget, Grid grid) {
        return switch (String.valueOf(widget.options().values().get(OPTION))) {
            case "previous" -> Optional.of(PreviousPeriod.rightBefore(grid));
            case "day" -> Optional.of(PreviousPeriod.ofDays(1));
            case "week" -> Optional.of(PreviousPeriod.ofDays(7));
            case "month" -> Optional.of(new PreviousPeriod(month(Instant.ofEpochMilli(grid.endMillis()))));
            default -> Optional.empty();
        };
    }

    /** The end of both is on the same day of the month, if both months have it. */
    private static Duration month(Instant end) {
        return Duration.between(end.atOffset(ZoneOffset.UTC).minusMonths(1).toInstant(), end);
    }
}
