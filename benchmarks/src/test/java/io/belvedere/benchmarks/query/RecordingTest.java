package io.belvedere.benchmarks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

    private static final Scale SCALE = new Scale(1_000, 24, 100, 0);

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T15:05:00Z, 2026-11-21T15:05:00Z",
        "2026-11-21T15:04:59Z, 2026-11-21T13:05:00Z",
        "2026-11-21T16:30:00Z, 2026-11-21T15:05:00Z",
        "2026-11-21T00:30:00Z, 2026-11-20T23:05:00Z"
    })
    void recording_endsWhenAWindowIsOpenForAnHour(Instant now, Instant expectedEnd) {
        Recording recording = Recording.of(SCALE, now.toEpochMilli());

        assertThat(recording.endMillis()).isEqualTo(expectedEnd.toEpochMilli());
    }

    @Test
    void recording_hasTheFirstRangeOfTheEarliestRefresh() {
        Recording recording = Recording.of(SCALE, Duration.ofDays(1_000).toMillis());

        long earliest = new Refreshes(recording.endMillis(), SCALE.runs()).warmUpTime(0);

        long reached = earliest - Duration.ofHours(24).plusMinutes(5).toMillis();
        assertThat(recording.startMillis()).isLessThan(reached);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T15:05:00Z", "2026-11-21T16:30:00Z", "2026-11-21T17:04:59Z"})
    void grace_leavesTheLastWindowOpenForTwoHoursAndNoOther(Instant now) {
        Recording recording = Recording.of(SCALE, now.toEpochMilli());

        Instant closing = Instant.ofEpochMilli(recording.restMillis()).plus(recording.grace(now.toEpochMilli()));

        assertThat(closing).isEqualTo(now.minusSeconds(60));
    }
}
