package io.belvedere.query.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void backwards_beginsAtTheEndAndGrows() {
        List<Stretch> stretches = Stretch.backwards(1_000, 2_000, 100);

        assertThat(stretches)
                .containsExactly(new Stretch(1_900, 2_000), new Stretch(1_100, 1_900), new Stretch(999, 1_100));
    }

    @Test
    void backwards_ofOneMillisecondIsOne() {
        assertThat(Stretch.backwards(7, 7, 100)).containsExactly(new Stretch(6, 7));
    }

    @Test
    void backwards_coversEachMillisecondOnce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long from = random.nextInt(1_000_000);
        long to = from + random.nextInt(1_000_000);

        List<Stretch> stretches = Stretch.backwards(from, to, 1 + random.nextInt(1_000));

        long until = to;
        for (Stretch stretch : stretches) {
            assertThat(stretch.untilMillis()).as("seed %d", seed).isEqualTo(until);
            assertThat(stretch.lengthMillis()).as("seed %d", seed).isPositive();
            until = stretch.afterMillis();
        }
        assertThat(until).as("seed %d", seed).isEqualTo(from - 1);
    }

    @Test
    void backwards_takesFewStepsForALongTime() {
        assertThat(Stretch.backwards(0, Stretch.LONGEST.toMillis(), 300_000)).hasSizeLessThan(10);
    }

    @Test
    void backwards_refusesEndBeforeStart() {
        assertThatThrownBy(() -> Stretch.backwards(2, 1, 100))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("end must not be before the start");
    }

    @Test
    void backwards_refusesMoreThanIsEverKept() {
        long end = Duration.ofDays(3_661).toMillis();

        assertThatThrownBy(() -> Stretch.backwards(0, end, 100))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("start is more than the 3660 days before the end that may be");
    }
}
