package io.belvedere.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MinMaxLttbTest extends DownsamplerContract {

    @Override
    Downsampler downsampler() {
        return new MinMaxLttb();
    }

    @Nested
    class Naive extends DownsamplerContract {
        @Override
        Downsampler downsampler() {
            return new NaiveMinMaxLttb();
        }
    }

    @Test
    void reduce_equalsTheNaiveTwin() {
        assertEqualsTwin(new NaiveMinMaxLttb());
    }

    @Test
    void reduce_usesAllPointsAllowed() {
        Line reduced = new MinMaxLttb().reduce(line(10_000, i -> i % 17), new Canvas(0, 1, 100));

        assertThat(reduced.size()).isBetween(98, 100);
    }
}
