package io.belvedere.graphql.field;

import io.belvedere.dashboard.TimeRange;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the input {@code TimeRangeInput}. */
public final class TimeRanges {

    private TimeRanges() {}

    /** The argument {@code range}, if it was given. */
    public static @Nullable TimeRange find(Arguments arguments) {
        if (!arguments.has("range")) {
            return null;
        }
        Arguments range = arguments.object("range");
        return new TimeRange(
                range.text("from"),
                range.text("until"),
                range.has("refreshSeconds") ? Duration.ofSeconds(range.whole("refreshSeconds")) : null);
    }
}
