package io.belvedere.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint.Buckets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExponentialHistogramTest {

    private static final int ROUNDS = 100;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** Counts values one by one, and knows of buckets only what the data model says. */
    private static final class Naive {
        private final int scale;
        private final List<Double> values;

        Naive(int scale, List<Double> values) {
            this.scale = scale;
            this.values = values;
        }

        ExponentialHistogramDataPoint point() {
            ExponentialHistogramDataPoint.Builder point = ExponentialHistogramDataPoint.newBuilder()
                    .setScale(scale)
                    .setCount(values.size())
                    .setSum(sum())
                    .setZeroCount(values.stream().filter(value -> value == 0).count());
            point.setPositive(buckets(values.stream().filter(value -> value > 0).toList()));
            point.setNegative(buckets(values.stream()
                    .filter(value -> value < 0)
                    .map(value -> -value)
                    .toList()));
            return point.build();
        }

        private Buckets buckets(List<Double> sizes) {
            TreeMap<Integer, Long> counts = new TreeMap<>();
            sizes.forEach(size -> counts.merge(index(size), 1L, Long::sum));
            Buckets.Builder buckets = Buckets.newBuilder();
            if (!counts.isEmpty()) {
                buckets.setOffset(counts.firstKey());
                for (int i = counts.firstKey(); i <= counts.lastKey(); i++) {
                    buckets.addBucketCounts(counts.getOrDefault(i, 0L));
                }
            }
            return buckets.build();
        }

        private int index(double size) {
            return (int) Math.ceil(Math.log(size) / Math.log(2) * Math.pow(2, scale)) - 1;
        }

        double sum() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }

        double notAbove(double bound) {
            return values.stream().filter(value -> value <= bound).count();
        }
    }

    /** None so near to the edge of a bucket that logarithms could put it on the other side. */
    private List<Double> values(int size, double spread, double negatives) {
        List<Double> values = new ArrayList<>();
        while (values.size() < size) {
            double exponent = random.nextGaussian() * spread;
            double place = exponent * 256;
            if (random.nextInt(20) == 0) {
                values.add(0.0);
            } else if (Math.abs(place - Math.rint(place)) > 1e-3) {
                values.add(Math.pow(2, exponent) * (random.nextDouble() < negatives ? -1 : 1));
            }
        }
        return values;
    }

    @Test
    void toClassic_countsWhatIsNotAboveEachBound() {
        for (int round = 0; round < ROUNDS; round++) {
            int scale = random.nextInt(-3, 9);
            Naive naive = new Naive(scale, values(1 + random.nextInt(200), 1 + random.nextInt(12), round % 2 * 0.3));

            ClassicHistogram classic = classic(naive.point(), 2);

            assertCountsOf(naive, classic);
            assertThat(classic.sum()).as("seed %d", seed).isEqualTo(naive.sum());
        }
    }

    @Test
    void toClassic_hasNoMoreThanItsBoundOfBuckets() {
        for (int round = 0; round < ROUNDS; round++) {
            Naive naive = new Naive(random.nextInt(0, 9), values(500, 100, 0.2));

            ClassicHistogram classic = classic(naive.point(), 8);

            assertThat(classic.bounds().length)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(ExponentialHistogram.MAX_BUCKETS + 3);
            assertCountsOf(naive, classic);
        }
    }

    @Test
    void plus_isTheHistogramOfAllValues() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Double> all = new ArrayList<>();
            ExponentialHistogram total = histogram(List.of());
            for (int i = 0; i < 4; i++) {
                List<Double> some = values(random.nextInt(50), 1 + random.nextInt(60), 0.2);
                all.addAll(some);
                total = total.plus(histogram(some));
            }

            ClassicHistogram classic = total.toClassic();

            assertCountsOf(new Naive(0, all), classic);
            assertThat(classic.bounds().length)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(ExponentialHistogram.MAX_BUCKETS + 3);
        }
    }

    private ExponentialHistogram histogram(List<Double> values) {
        return HistogramPoints.read(new Naive(random.nextInt(-3, 9), values).point())
                .within(3);
    }

    @Test
    void toClassic_hasTheSameBoundsWhateverTheScaleOfTheSender() {
        List<Double> values = values(300, 6, 0);

        List<double[]> bounds = new ArrayList<>();
        for (int scale = 2; scale <= 8; scale++) {
            bounds.add(classic(new Naive(scale, values).point(), 2).bounds());
        }

        assertThat(bounds).as("seed %d", seed).allSatisfy(each -> assertThat(each)
                .containsExactly(bounds.get(0)));
    }

    @Test
    void edges_areExactPowersOfTwo() {
        assertThat(ExponentialEdges.of(0, 5)).isEqualTo(1);
        assertThat(ExponentialEdges.of(96, 5)).isEqualTo(8);
        assertThat(ExponentialEdges.of(-32, 5)).isEqualTo(0.5);
        assertThat(ExponentialEdges.of(1, 1)).isEqualTo(Math.sqrt(2));
        assertThat(ExponentialEdges.of(3, -2)).isEqualTo(4096);
        assertThat(ExponentialEdges.of(Integer.MAX_VALUE, -11)).isInfinite();
        assertThat(ExponentialEdges.of(Integer.MIN_VALUE, -11)).isZero();
    }

    private static ClassicHistogram classic(ExponentialHistogramDataPoint point, int maxScale) {
        return HistogramPoints.read(point).within(maxScale).toClassic();
    }

    private void assertCountsOf(Naive naive, ClassicHistogram classic) {
        assertThat(classic.count()).as("seed %d", seed).isEqualTo(naive.values.size());
        for (int i = 0; i < classic.bounds().length; i++) {
            assertThat(classic.cumulative()[i])
                    .as("seed %d, not above %s", seed, classic.bounds()[i])
                    .isEqualTo(naive.notAbove(classic.bounds()[i]));
            if (i > 0) {
                assertThat(classic.bounds()[i]).as("seed %d", seed).isGreaterThan(classic.bounds()[i - 1]);
            }
        }
        if (!naive.values.isEmpty()) {
            assertThat(classic.cumulative()[classic.bounds().length - 1])
                    .as("seed %d", seed)
                    .isEqualTo(naive.values.size());
        }
    }
}
