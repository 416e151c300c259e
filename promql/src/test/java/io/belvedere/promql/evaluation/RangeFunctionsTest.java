package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.SeriesLabels;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions that remember come to what those that look at everything come to. */
class RangeFunctionsTest {

    private static final double[] ODD = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        0.0,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e200,
        -1e200,
        Double.MIN_VALUE
    };

    static Stream<String> functions() {
        return NaiveRangeFunctions.ALL.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void function_agreesWithItsTwin(String name) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[] median = new double[300];
        Arrays.fill(median, 0.5);
        WindowFunction function = RangeFunctions.find(name).orElseThrow().create(median);
        WindowFunction naive = Objects.requireNonNull(NaiveRangeFunctions.ALL.get(name));
        for (int round = 0; round < 300; round++) {
            assertAgrees(function, naive, random, name + " with seed " + seed);
        }
    }

    private static void assertAgrees(WindowFunction function, WindowFunction naive, Random random, String what) {
        RangeSeries series = series(random);
        RangeTimes times = times(random, series.times()[series.size() - 1]);
        Window window = new Window(series, times);
        function.begin(series);
        for (int step = 0; step < times.ends().length; step++) {
            window.moveTo(step);
            if (window.size() > 0) {
                double expected = naive.of(window);
                double tolerance = 1e-12 * errorsPerRounding(what, amount(window));
                assertThat(function.of(window)).as("%s, step %d", what, step).satisfies(actual -> assertThat(
                                isSame(actual, expected, tolerance))
                        .as("%s is %s", actual, expected)
                        .isTrue());
            }
        }
    }

    /** A slope a second is a thousand times one a millisecond, and a line goes on far beyond what it was drawn through. */
    private static double errorsPerRounding(String what, double amount) {
        if (what.startsWith("stdvar")) {
            return amount * amount;
        }
        return what.startsWith("deriv") || what.startsWith("predict") ? 1e5 * amount : amount;
    }

    /** The sum of the finite amounts: what rounding errors are in proportion to. */
    private static double amount(Window window) {
        return Arrays.stream(NaiveRangeFunctions.values(window))
                .map(Math::abs)
                .filter(value -> value <= 1e300)
                .sum();
    }

    private static boolean isSame(double actual, double expected, double tolerance) {
        boolean isSameMark = Absent.is(actual) == Absent.is(expected);
        boolean isEqual = actual == expected
                || (Double.isNaN(actual) && Double.isNaN(expected))
                || Math.abs(actual - expected) <= tolerance;
        return isSameMark && isEqual;
    }

    private static RangeSeries series(Random random) {
        int size = 1 + random.nextInt(200);
        long[] times = new long[size];
        double[] values = new double[size];
        DoubleUnaryOperator next = next(random);
        long time = 0;
        double value = 0;
        for (int i = 0; i < size; i++) {
            time += random.nextInt(20) == 0 ? random.nextInt(200) + 1 : random.nextInt(10) + 1;
            value = next.applyAsDouble(value);
            times[i] = time;
            values[i] = value;
        }
        return new RangeSeries(SeriesLabels.EMPTY, times, values, size);
    }

    /** Counters, gauges, steps, and what hardly ever happens. */
    private static DoubleUnaryOperator next(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> value -> random.nextInt(10) == 0 ? 0 : value + random.nextInt(5);
            case 1 -> value -> random.nextGaussian() * Math.pow(10, random.nextInt(20));
            case 2 -> value -> random.nextInt(3);
            case 3 -> value -> random.nextInt(30) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextGaussian();
            default -> value -> ODD[random.nextInt(ODD.length)];
        };
    }

    /** Mostly in steps; some stay, and some go back. */
    private static RangeTimes times(Random random, long last) {
        long range = 1L + random.nextInt(200);
        long step = 1L + random.nextInt(60);
        int wild = random.nextInt(3);
        long[] ends = new long[300];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = switch (wild) {
                case 0 -> i * step;
                case 1 -> random.nextInt((int) last + 10);
                default -> i % 50 * step;
            };
        }
        return new RangeTimes(ends, ends, range);
    }
}
