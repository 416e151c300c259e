package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time range as it is at some instant. Days, weeks, months and years are those of UTC; weeks begin on Monday. */
public record TimeWindow(Instant from, Instant until) {

    private static final Pattern RELATIVE = Pattern.compile("now(?:([+-]\\d+)([smhdwMy]))?(?:/([mhdwMy]))?");

    /** Fails with INVALID for a range that breaks its rules, or that ends before it begins at this instant. */
    public static TimeWindow of(TimeRange range, Instant now) {
        TimeRangeRules.check(range);
        Instant from = end(range.from(), now, false);
        Instant until = end(range.until(), now, true);
        if (!from.isBefore(until)) {
            throw BelvedereException.invalid(
                    "range", "is from " + from + " to " + until + ", it must begin before it ends");
        }
        return new TimeWindow(from, until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** What is rounded is the begin of the unit, or in an end the begin of the next. */
    private static Instant end(String text, Instant now, boolean isUntil) {
        Matcher relative = RELATIVE.matcher(text);
        if (!relative.matches()) {
            return Instant.parse(text);
        }
        ZonedDateTime time = now.atZone(ZoneOffset.UTC);
        if (relative.group(1) != null) {
            time = time.plus(Long.parseLong(relative.group(1)), unit(relative.group(2)));
        }
        if (relative.group(3) != null) {
            ZonedDateTime begin = begin(time, relative.group(3));
            time = isUntil ? begin.plus(1, unit(relative.group(3))) : begin;
        }
        return time.toInstant();
    }

    private static ZonedDateTime begin(ZonedDateTime time, String unit) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case "w" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "M" -> day.withDayOfMonth(1);
            case "y" -> day.withDayOfYear(1);
            default -> time.truncatedTo(unit(unit));
        };
    }

    private static ChronoUnit unit(String name) {
        return switch (name) {
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            case "w" -> ChronoUnit.WEEKS;
            case "M" -> ChronoUnit.MONTHS;
            case "y" -> ChronoUnit.YEARS;
            default -> throw new IllegalStateException("no unit " + name);
        };
    }
}
