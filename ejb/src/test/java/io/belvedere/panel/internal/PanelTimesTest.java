package io.belvedere.panel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.ChosenValues;
import io.belvedere.dashboard.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:17:42.500Z");
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private static PanelTimes of(Duration length, int maxPoints) {
        return PanelTimes.of(new TimeWindow(NOW.minus(length), NOW), maxPoints, INTERVAL);
    }

    @ParameterizedTest
    @CsvSource({
        "PT5M, 500, 15",
        "PT1H, 500, 15",
        "PT3H, 500, 30",
        "PT6H, 500, 60",
        "PT24H, 500, 300",
        "P7D, 500, 1800",
        "P7D, 100, 7200",
        "P365D, 500, 86400",
        "P365D, 10, 4838400",
        "PT1H, 1, 10800"
    })
    void of_takesTheShortestStepThatMakesNoMorePoints(Duration length, int maxPoints, long seconds) {
        PanelTimes times = of(length, maxPoints);

        assertThat(times.grid().stepMillis()).isEqualTo(seconds * 1_000);
        assertThat(times.grid().steps()).isBetween(1, maxPoints);
    }

    @Test
    void of_pointsLieAtMultiplesOfTheStep() {
        PanelTimes times = of(Duration.ofHours(6), 500);

        assertThat(Instant.ofEpochMilli(times.grid().startMillis())).isEqualTo("2026-11-21T04:17:00Z");
        assertThat(Instant.ofEpochMilli(times.grid().endMillis())).isEqualTo("2026-11-21T10:17:00Z");
    }

    @Test
    void builtIn_tellsTheWindowAndLengthsThatSuitIt() {
        assertThat(of(Duration.ofHours(6), 500).builtIn()).allSatisfy((name, chosen) -> assertThat(chosen.values())
                .containsExactly(
                        switch (name) {
                            case "__from" -> "1795234662500";
                            case "__to" -> "1795256262500";
                            case "__range" -> "21600000ms";
                            case "__interval" -> "60000ms";
                            case "__rate_interval" -> "75000ms";
                            default -> "no other";
                        }));
        assertThat(of(Duration.ofMinutes(5), 500).builtIn())
                .containsEntry("__rate_interval", ChosenValues.fixed("60000ms"));
    }
}
