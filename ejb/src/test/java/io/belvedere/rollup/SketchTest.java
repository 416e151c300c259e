package io.belvedere.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {

    private static final double[] SHARES = {0, 0.001, 0.01, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1};

    @Test
    void quantile_isWithinOnePercentOfTheExactOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            double[] values = values(random);

            Sketch sketch = Sketch.of(values);

            Arrays.sort(values);
            for (double share : SHARES) {
                assertThat(sketch.quantile(share))
                        .as("seed %d, sketch %d, quantile %s", seed, i, share)
                        .isCloseTo(exact(values, share), Offset.offset(allowed(values, share)));
            }
        }
    }

    @Test
    void merged_equalsTheSketchOfAllValues() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<Sketch> parts = new ArrayList<>();
            double[] all = {};
            for (int part = random.nextInt(5); part >= 0; part--) {
                double[] values = values(random);
                parts.add(Sketch.of(values));
                all = concatenated(all, values);
            }

            assertThat(Sketch.merged(parts)).as("seed %d, sketch %d", seed, i).isEqualTo(Sketch.of(all));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -1,
                1e-9,
                -273.15,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void quantile_ofOneValueIsNearIt(double value) {
        double median = Sketch.of(value).quantile(0.5);

        assertThat(median).isBetween(Math.min(value * 0.99, value * 1.01), Math.max(value * 0.99, value * 1.01));
    }

    @Test
    void of_countsTheSmallestAsZero() {
        Sketch sketch = Sketch.of(Double.MIN_VALUE, -0.0, -Double.MIN_VALUE);

        assertThat(sketch.bins()).isOne();
        assertThat(sketch.quantile(1)).isZero();
    }

    @Test
    void quantile_ofNothingIsNaN() {
        assertThat(Sketch.of(Double.NaN).quantile(0.5)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void quantile_refusesWhatIsNoShare(double share) {
        assertThatThrownBy(() -> Sketch.of(1).quantile(share))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("quantile is " + share + ", must be from 0 to 1");
    }

    /** Stored sketches are merged with new ones, so the bin of a value stays what it is. */
    @Test
    void keyOf_neverChanges() {
        assertThat(Arrays.stream(new double[] {-1000, -1, 0, 1e-300, 0.5, 1, 1.5, 42, 1e300})
                        .mapToInt(Sketch::keyOf))
                .containsExactly(-40346, -40000, 0, 5463, 39966, 40000, 40021, 40187, 74538);
    }

    private static double[] values(Random random) {
        double level = Math.pow(10, random.nextInt(20) - 10);
        DoubleSupplier next =
                switch (random.nextInt(4)) {
                    case 0 -> () -> level * random.nextGaussian();
                    case 1 -> () -> level * Math.exp(random.nextGaussian() * 3);
                    case 2 -> () -> level * (5 + random.nextInt(7));
                    default -> () -> random.nextInt(3) - 1;
                };
        double[] values = new double[1 + random.nextInt(2000)];
        Arrays.setAll(values, i -> next.getAsDouble());
        return values;
    }

    private static double exact(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] * (1 - (rank - below)) + sorted[above] * (rank - below);
    }

    /** Both values that it is interpolated between are off by their own per cent. */
    private static double allowed(double[] sorted, double share) {
        int below = (int) (share * (sorted.length - 1));
        int above = Math.min(below + 1, sorted.length - 1);
        return (Sketch.RELATIVE_ERROR + 1e-9) * Math.max(Math.abs(sorted[below]), Math.abs(sorted[above]));
    }

    private static double[] concatenated(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
