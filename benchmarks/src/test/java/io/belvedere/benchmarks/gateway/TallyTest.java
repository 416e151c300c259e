package io.belvedere.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Round round(int requests, double seconds) {
        return new Round(new long[requests], seconds, 0, 0);
    }

    private static Tally of(Round... rounds) {
        Tally tally = new Tally();
        Arrays.stream(rounds).forEach(tally::add);
        return tally;
    }

    @Test
    void rates_areThoseOfRounds() {
        Tally tally = of(round(100, 10), round(900, 10), round(300, 10));

        assertThat(tally.minRate()).isEqualTo(10);
        assertThat(tally.medianRate()).isEqualTo(30);
        assertThat(tally.maxRate()).isEqualTo(90);
    }

    @Test
    void medianRate_ofAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(of(round(10, 1), round(40, 1), round(20, 1), round(1_000, 1)).medianRate())
                .isEqualTo(30);
    }

    @Test
    void millis_isOfAllRequestsTogether() {
        long[] odd =
                LongStream.rangeClosed(1, 50).map(i -> (2 * i - 1) * 1_000_000).toArray();
        long[] even = LongStream.rangeClosed(1, 50).map(i -> 2 * i * 1_000_000).toArray();

        Tally tally = of(new Round(odd, 1, 0, 0), new Round(even, 1, 0, 0));

        assertThat(tally.millis(0.50)).isEqualTo(50);
        assertThat(tally.millis(0.99)).isEqualTo(99);
    }

    @Test
    void cpuMillis_areOfOneRequest() {
        Tally tally = of(new Round(new long[100], 1, 0.5, 0.1), new Round(new long[300], 1, 1.5, 0.3));

        assertThat(tally.cpuMillis()).isCloseTo(5, within(1e-9));
        assertThat(tally.callerCpuMillis()).isCloseTo(1, within(1e-9));
    }
}
