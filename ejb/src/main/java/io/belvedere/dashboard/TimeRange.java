package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The window that a dashboard opens with. An end is {@code now}, {@code now-6h}, {@code now/d} or an instant in ISO 8601.
 * Without a refresh, the page reloads only when asked to.
 */
public record TimeRange(String from, String until, @Nullable Duration refresh) {

    public static final TimeRange DEFAULT = new TimeRange("now-6h", "now", null);

    public TimeRange {
        if (refresh != null && !refresh.equals(refresh.truncatedTo(ChronoUnit.SECONDS))) {
            throw BelvedereException.invalid("timeRange.refreshSeconds", "must be whole seconds, is " + refresh);
        }
    }
}
