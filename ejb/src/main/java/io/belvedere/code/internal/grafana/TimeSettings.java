package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.Durations;
import io.belvedere.code.internal.foreign.FittedTimeRange;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.dashboard.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The window and the refresh of a dashboard. */
final class TimeSettings {

    /** The year 9999: beyond it, nothing is a time in milliseconds. */
    private static final double MAX_MILLIS = 253_402_300_799_000d;

    private TimeSettings() {}

    static TimeRange read(ForeignObject model) {
        ForeignObject time = model.object("time");
        String from = end(time, "from", TimeRange.DEFAULT.from());
        String until = end(time, "to", TimeRange.DEFAULT.until());
        return FittedTimeRange.of(model.report(), time.path(), from, until, refresh(model));
    }

    /** An end is a text; old files also have milliseconds. */
    private static String end(ForeignObject time, String member, String otherwise) {
        Object value = time.value(member);
        Optional<Double> millis = ForeignObject.asNumber(value);
        if (millis.isPresent() && millis.get() >= 0 && millis.get() <= MAX_MILLIS) {
            return Instant.ofEpochMilli(millis.get().longValue()).toString();
        }
        return time.text(member, otherwise);
    }

    private static @Nullable Duration refresh(ForeignObject model) {
        Object value = model.value("refresh");
        if (value == null || Boolean.FALSE.equals(value) || "".equals(value)) {
            return null;
        }
        Optional<Duration> every = value instanceof String text ? Durations.parse(text) : Optional.empty();
        if (every.isEmpty()) {
            model.drop("refresh", "refresh " + Shown.value(value), "it is no length of time");
        }
        return every.orElse(null);
    }
}
