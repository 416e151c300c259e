package io.belvedere.benchmarks.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.benchmarks.query.Recording;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BoardWindowsTest {

    private static final int TURNS = 21;
    private static final Recording RECORDING =
            Recording.of(BoardWindows.span(TURNS), Duration.ofDays(20_000).toMillis());
    private static final BoardWindows WINDOWS = new BoardWindows(RECORDING.endMillis(), TURNS);

    @Test
    void windows_lieWithinTheRecordingSamplesBeforeThemIncluded() {
        long earliest = LongStream.range(0, 100)
                .map(turn -> WINDOWS.warmUp((int) turn).startMillis())
                .min()
                .orElseThrow();

        assertThat(earliest - Duration.ofMinutes(5).toMillis()).isGreaterThanOrEqualTo(RECORDING.startMillis());
        assertThat(WINDOWS.measured(TURNS - 1).endMillis()).isEqualTo(RECORDING.endMillis());
    }

    @Test
    void windows_thatAreMeasuredComeOnce() {
        assertThat(IntStream.range(0, TURNS).mapToObj(WINDOWS::measured))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        IntStream.range(0, 100).mapToObj(WINDOWS::warmUp).toList());
    }

    @Test
    void windows_endAtMultiplesOfTheStep() {
        assertThat(IntStream.range(0, TURNS)
                        .mapToLong(turn -> WINDOWS.measured(turn).endMillis()))
                .allMatch(end -> end % BoardWindow.STEP_MILLIS == 0);
    }
}
