package io.belvedere.code.internal.foreign;

import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeRangeRules;
import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A window of time made to keep our rules. */
public final class FittedTimeRange {

    private FittedTimeRange() {}

    /** The refresh is rounded to our limits; ends that break a rule give way to those of a new dashboard. */
    public static TimeRange of(
            ImportReport report, String path, String from, String until, @Nullable Duration refresh) {
        Duration every = refresh == null ? null : fitted(report, refresh);
        try {
            TimeRange range = new TimeRange(from, until, every);
            TimeRangeRules.check(range);
            return range;
        } catch (BelvedereException refusal) {
            report.dropped(path, "time range", Shown.message(refusal));
            return new TimeRange(TimeRange.DEFAULT.from(), TimeRange.DEFAULT.until(), every);
        }
    }

    private static Duration fitted(ImportReport report, Duration refresh) {
        Duration whole = Duration.ofSeconds(refresh.toSeconds());
        Duration atLeast = max(whole, TimeRangeRules.MIN_REFRESH);
        Duration fitted = atLeast.compareTo(TimeRangeRules.MAX_REFRESH) > 0 ? TimeRangeRules.MAX_REFRESH : atLeast;
        if (!fitted.equals(refresh)) {
            report.approximated("refresh", "refresh", "set to " + fitted.toSeconds() + " s, the nearest allowed");
        }
        return fitted;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
