package io.belvedere.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.Grid;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class M4Test extends DownsamplerContract {

    private static final int HEIGHT = 200;

    @Override
    Downsampler downsampler() {
        return new M4();
    }

    @Nested
    class Naive extends DownsamplerContract {
        @Override
        Downsampler downsampler() {
            return new NaiveM4();
        }
    }

    @Test
    void standard_isM4() {
        assertThat(Downsampler.standard()).isInstanceOf(M4.class);
    }

    @Test
    void reduce_equalsTheNaiveTwin() {
        assertEqualsTwin(new NaiveM4());
    }

    @Test
    void reduce_takesFirstLeastGreatestAndLastOfEachColumn() {
        Line line = line(32, i -> new double[] {4, 1, 2, 9, 8, 3, 7, 5}[i % 8]);

        Line reduced = new M4().reduce(line, new Canvas(0, 32 * RandomLines.STEP, 16));

        assertThat(reduced.values()).containsExactly(4, 1, 9, 5, 4, 1, 9, 5, 4, 1, 9, 5, 4, 1, 9, 5);
    }

    @Test
    void reduce_drawsTheSamePixels() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            int width = 10 + random.nextInt(200);
            Line line = lineWithWideHoles(random, width);
            long[] times = line.timestampsMillis();
            Grid grid = new Grid(times[0], times[times.length - 1] + random.nextInt(2) * 500_000L, RandomLines.STEP);
            Canvas canvas = Canvas.ofWidth(grid, width);

            Line reduced = new M4().reduce(line, canvas);

            assertThat(Picture.of(reduced, canvas, width, HEIGHT).pixels())
                    .as("seed %d, line %d", seed, i)
                    .isDeepEqualTo(Picture.of(line, canvas, width, HEIGHT).pixels());
        }
    }

    /** Each hole leaves a column of pixels empty, at least. */
    private static Line lineWithWideHoles(Random random, int width) {
        int size = 5 * width + random.nextInt(10_000);
        int hole = 3 * size / width + 200;
        long[] times = new long[size];
        double[] values = new double[size];
        double value = 100;
        long time = 0;
        for (int i = 0; i < size; i++) {
            time += RandomLines.STEP * (i % 2500 == 2499 ? hole : 1);
            value = Math.max(0, Math.min(HEIGHT - 1, value + random.nextGaussian() * 5));
            times[i] = time;
            values[i] = value;
        }
        int nanFrom = random.nextInt(size);
        for (int i = nanFrom; i < Math.min(size, nanFrom + 2 * hole); i++) {
            values[i] = Double.NaN;
        }
        return Line.of(times, values, RandomLines.STEP);
    }
}
