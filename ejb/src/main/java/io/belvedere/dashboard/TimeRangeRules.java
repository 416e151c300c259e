package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a time range when it is written. Each end is an instant or relative to now: {@code now}, then at most
 * one step such as {@code -6h}, then at most one unit such as {@code /d} whose start, or end in {@code until}, is meant.
 */
public final class TimeRangeRules {

    public static final Duration MIN_REFRESH = Duration.ofSeconds(1);
    public static final Duration MAX_REFRESH = Duration.ofDays(1);

    private static final Pattern RELATIVE = Pattern.compile("now(?:([+-])(\\d{1,6})([smhdwMy]))?(/[mhdwMy])?");
    /** No sample is older than the epoch or as late as this, and both fit into milliseconds. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private TimeRangeRules() {}

    public static void check(TimeRange range) {
        requireEnd("timeRange.from", range.from());
        requireEnd("timeRange.until", range.until());
        requireOrder(range);
        Duration refresh = range.refresh();
        if (refresh != null && (refresh.compareTo(MIN_REFRESH) < 0 || refresh.compareTo(MAX_REFRESH) > 0)) {
            throw BelvedereException.invalid(
                    "timeRange.refreshSeconds",
                    "is " + refresh.toSeconds() + ", allowed is " + MIN_REFRESH.toSeconds() + " to "
                            + MAX_REFRESH.toSeconds());
        }
    }

    private static void requireEnd(String field, String end) {
        if (!RELATIVE.matcher(end).matches() && instant(end).isEmpty()) {
            throw BelvedereException.invalid(
                    field,
                    "is " + Text.quoted(end)
                            + ", allowed are now, now-6h, now/d, now-1d/d with the units s, m, h, d, w, M and y,"
                            + " or an instant from 1970 to 9999 such as 2026-01-31T08:00:00Z");
        }
    }

    /** An instant cannot be compared with now, nor can what is rounded: whether they are in order changes with time. */
    private static void requireOrder(TimeRange range) {
        boolean wrong = ordered(instant(range.until()), instant(range.from()))
                || ordered(fromNow(range.until()), fromNow(range.from()));
        if (wrong) {
            throw BelvedereException.invalid(
                    "timeRange.from",
                    "is " + Text.quoted(range.from()) + ", it must be before until, " + Text.quoted(range.until()));
        }
    }

    private static <T extends Comparable<T>> boolean ordered(Optional<T> first, Optional<T> second) {
        return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) <= 0;
    }

    private static Optional<Instant> instant(String end) {
        try {
            return Optional.of(Instant.parse(end))
                    .filter(instant -> !instant.isBefore(Instant.EPOCH) && instant.isBefore(END));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** How far from now, for an end that is relative and not rounded. */
    private static Optional<Duration> fromNow(String end) {
        Matcher relative = RELATIVE.matcher(end);
        if (!relative.matches() || relative.group(4) != null) {
            return Optional.empty();
        }
        if (relative.group(1) == null) {
            return Optional.of(Duration.ZERO);
        }
        long steps = Long.parseLong(relative.group(1) + relative.group(2));
        return Optional.of(unit(relative.group(3)).multipliedBy(steps));
    }

    /** Months and years by their usual length. */
    private static Duration unit(@Nullable String name) {
        return switch (String.valueOf(name)) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            case "w" -> Duration.ofDays(7);
            case "M" -> Duration.ofDays(30);
            case "y" -> Duration.ofDays(365);
            default -> throw new IllegalStateException("no unit " + name);
        };
    }
}
