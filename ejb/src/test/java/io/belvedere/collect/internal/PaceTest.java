package io.belvedere.collect.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(Duration.ofSeconds(5));

    private long next(long millis) {
        return pace.next(Instant.ofEpochMilli(millis)).toEpochMilli();
    }

    @Test
    void next_smoothsAFewMilliseconds() {
        next(1_000);

        assertThat(next(6_050)).isEqualTo(6_000);
        assertThat(next(10_950)).isEqualTo(11_000);
    }

    @Test
    void next_keepsTheTimeOfARoundThatIsFurtherOff() {
        next(1_000);

        assertThat(next(6_051)).isEqualTo(6_051);
        assertThat(next(11_060)).isEqualTo(11_051);
    }

    @Test
    void next_takesWholeMilliseconds() {
        assertThat(pace.next(Instant.ofEpochSecond(1, 2_345_678))).isEqualTo(Instant.ofEpochMilli(1_002));
    }
}
