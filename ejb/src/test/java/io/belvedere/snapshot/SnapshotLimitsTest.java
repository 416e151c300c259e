package io.belvedere.snapshot;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.problem.Problem;
import io.belvedere.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotLimitsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final SnapshotLimits LIMITS = new SnapshotLimits(Duration.ofDays(2), 3, true);

    private static SnapshotLimits read(Map<String, String> settings) {
        return SnapshotLimits.from(new Settings(key -> Optional.ofNullable(settings.get(key))));
    }

    @Test
    void from_answersDefaults() {
        assertThat(read(Map.of())).isEqualTo(new SnapshotLimits(Duration.ofDays(90), 100, true));
    }

    @Test
    void from_readsEveryKey() {
        assertThat(read(Map.of(
                        "belvedere.snapshot.max-days", "7",
                        "belvedere.snapshot.max-per-dashboard", "5",
                        "belvedere.snapshot.public-links", "false")))
                .isEqualTo(new SnapshotLimits(Duration.ofDays(7), 5, false));
    }

    @Test
    void end_isTheLatestUnlessAnotherIsWanted() {
        assertThat(LIMITS.end(NOON, null)).isEqualTo(NOON.plus(Duration.ofDays(2)));
        assertThat(LIMITS.end(NOON, NOON.plusSeconds(1))).isEqualTo(NOON.plusSeconds(1));
        assertRefused(Problem.INVALID, Map.of("field", "expiresAt"), () -> LIMITS.end(NOON, NOON));
        assertRefused(
                Problem.INVALID,
                () -> LIMITS.end(NOON, NOON.plus(Duration.ofDays(2)).plusMillis(1)));
    }

    @Test
    void admit_refusesOneMoreThanAllowed() {
        LIMITS.admit(2);

        assertRefused(Problem.LIMIT_EXCEEDED, Map.of("field", "snapshots", "limit", "3"), () -> LIMITS.admit(3));
    }
}
