package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeRulesTest {

    @ParameterizedTest
    @CsvSource({
        "now-6h, now",
        "now/d, now/d",
        "now-1d/d, now-1d/d",
        "now, now+2h",
        "now-90d, now-30d",
        "now/w, now",
        "now-1M/M, now/M",
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00.001Z",
        "2026-01-01T00:00:00Z, now",
        "2026-01-01T00:00:00+01:00, 2026-01-01T00:00:00Z"
    })
    void check_takesRanges(String from, String until) {
        assertThatCode(() -> TimeRangeRules.check(new TimeRange(from, until, null)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6h",
                "now-6",
                "now-6H",
                "now -6h",
                "now-1d-1h",
                "now/s",
                "2026-01-01",
                "1700000000",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z"
            })
    void check_refusesEndsThatAreNone(String end) {
        assertThatThrownBy(() -> TimeRangeRules.check(new TimeRange(end, "now", null)))
                .hasMessageStartingWith("timeRange.from is '" + end + "', allowed are now, now-6h, now/d,");
        assertThatThrownBy(() -> TimeRangeRules.check(new TimeRange("now-6h", end, null)))
                .hasMessageStartingWith("timeRange.until is '" + end + "', allowed are");
    }

    @ParameterizedTest
    @CsvSource({
        "now, now",
        "now, now-6h",
        "now-60m, now-1h",
        "2026-01-02T00:00:00Z, 2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z"
    })
    void check_refusesEndsThatAreNotInOrder(String from, String until) {
        assertThatThrownBy(() -> TimeRangeRules.check(new TimeRange(from, until, null)))
                .hasMessage("timeRange.from is '" + from + "', it must be before until, '" + until + "'");
    }

    @Test
    void check_boundsTheRefresh() {
        assertThatCode(() -> check(Duration.ofDays(1))).doesNotThrowAnyException();
        assertThatCode(() -> check(Duration.ofSeconds(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(Duration.ofSeconds(86_401)))
                .hasMessage("timeRange.refreshSeconds is 86401, allowed is 1 to 86400");
        assertThatThrownBy(() -> check(Duration.ZERO))
                .hasMessage("timeRange.refreshSeconds is 0, allowed is 1 to 86400");
    }

    private static void check(Duration refresh) {
        TimeRangeRules.check(new TimeRange("now-6h", "now", refresh));
    }
}
