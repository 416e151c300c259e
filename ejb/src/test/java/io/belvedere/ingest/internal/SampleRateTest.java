package io.belvedere.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleRateTest {

    private static final long SECOND = 1_000_000_000L;

    private final SampleRate rate = new SampleRate(100, 0);

    @Test
    void take_atFirst_givesThoseOfTwoSeconds() {
        assertThat(rate.take(150, 0)).isZero();
        assertThat(rate.take(50, 0)).isZero();
        assertThat(rate.take(1, 0)).isPositive();
    }

    @Test
    void take_ofABatchOfAnySize_isGivenAndPaidForLater() {
        assertThat(rate.take(1_000, 0)).isZero();
        assertThat(rate.take(1, SECOND)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_010));
        assertThat(rate.take(1, 8 * SECOND)).isPositive();
        assertThat(rate.take(1, 8 * SECOND + SECOND / 100)).isZero();
    }

    @Test
    void take_afterTheTimeThatItTold_isGiven() {
        long seed = System.nanoTime();
        System.out.println("SampleRateTest seed=" + seed);
        Random random = new Random(seed);
        long now = 0;
        for (int i = 0; i < 1_000; i++) {
            Duration wait = rate.take(random.nextInt(1_000), now);
            now += wait.toNanos();
            if (!wait.isZero()) {
                assertThat(rate.take(0, now)).isZero();
            }
        }
    }

    @Test
    void take_thatIsRefused_takesNothing() {
        rate.take(200, 0);
        Duration wait = rate.take(1_000_000, 0);
        assertThat(rate.take(1_000_000, 0)).isEqualTo(wait);
    }

    @Test
    void take_afterALongPause_givesThoseOfTwoSecondsAndNoMore() {
        assertThat(rate.take(200, 1_000 * SECOND)).isZero();
        assertThat(rate.take(1, 1_000 * SECOND)).isPositive();
    }

    @Test
    void take_withAClockReadTooEarly_givesNothingTwice() {
        rate.take(200, 10 * SECOND);
        rate.take(1, 9 * SECOND);
        assertThat(rate.take(1, 10 * SECOND)).isPositive();
    }
}
