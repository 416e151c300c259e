package io.belvedere.promql.evaluation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;

/** Parts of a date in UTC, of seconds since 1970. */
final class CalendarFunctions {

    private static final Map<String, ToIntFunction<LocalDateTime>> ALL = Map.of(
            "minute", LocalDateTime::getMinute,
            "hour", LocalDateTime::getHour,
            "day_of_week", date -> date.getDayOfWeek().getValue() % 7,
            "day_of_month", LocalDateTime::getDayOfMonth,
            "day_of_year", LocalDateTime::getDayOfYear,
            "days_in_month", date -> date.toLocalDate().lengthOfMonth(),
            "month", LocalDateTime::getMonthValue,
            "year", LocalDateTime::getYear);

    private CalendarFunctions() {}

    static Optional<DoubleUnaryOperator> find(String name) {
        return Optional.ofNullable(ALL.get(name)).map(part -> seconds -> part(part, seconds));
    }

    private static double part(ToIntFunction<LocalDateTime> part, double seconds) {
        boolean isDate = Math.abs(seconds) <= Instant.MAX.getEpochSecond();
        return isDate
                ? part.applyAsInt(LocalDateTime.ofInstant(Instant.ofEpochSecond((long) seconds), ZoneOffset.UTC))
                : Double.NaN;
    }
}
