package io.belvedere.dashboard;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTest {

    /** A Saturday. */
    private static final Instant NOW = Instant.parse("2026-11-21T10:17:42.500Z");

    @ParameterizedTest
    @CsvSource({
        "now-6h,               now,                  2026-11-21T04:17:42.500Z, 2026-11-21T10:17:42.500Z",
        "now/d,                now/d,                2026-11-21T00:00:00Z,     2026-11-22T00:00:00Z",
        "now-1d/d,             now-1d/d,             2026-11-20T00:00:00Z,     2026-11-21T00:00:00Z",
        "now/w,                now/w,                2026-11-16T00:00:00Z,     2026-11-23T00:00:00Z",
        "now-1M/M,             now-1M/M,             2026-10-01T00:00:00Z,     2026-11-01T00:00:00Z",
        "now/y,                now+1h/h,             2026-01-01T00:00:00Z,     2026-11-21T12:00:00Z",
        "now-5m/m,             now-30s,              2026-11-21T10:12:00Z,     2026-11-21T10:17:12.500Z",
        "2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z, 2026-02-01T00:00:00Z,     2026-03-01T00:00:00Z",
    })
    void of_tellsTheEndsAsTheyAreNow(String from, String until, Instant begin, Instant end) {
        assertThat(TimeWindow.of(new TimeRange(from, until, null), NOW)).isEqualTo(new TimeWindow(begin, end));
    }

    @Test
    void of_whatEndsBeforeItBegins_isRefused() {
        assertRefused(Problem.INVALID, () -> TimeWindow.of(new TimeRange("2027-01-01T00:00:00Z", "now", null), NOW));
        assertRefused(Problem.INVALID, () -> TimeWindow.of(new TimeRange("now/d", "now-1d/d", null), NOW));
        assertRefused(Problem.INVALID, () -> TimeWindow.of(new TimeRange("yesterday", "now", null), NOW));
    }

    @Test
    void length_isThatBetweenTheEnds() {
        assertThat(TimeWindow.of(TimeRange.DEFAULT, NOW).length()).isEqualTo(Duration.ofHours(6));
    }
}
