package io.belvedere.benchmarks.panel;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the arrays of 50 series with 500 points each to the bytes of an answer: the document found in the cache, executed, and
 * written. One thread does all of it, so time is processor time. Both forms must be read as the same points first.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class PointsBenchmark {

    private static final int SERIES = 50;
    private static final int POINTS = 500;
    private static final long STEP_MILLIS = 30_000;
    private static final long BEGIN = 1_790_000_010_000L;
    private static final int BYTES = 1 << 20;

    /** How many digits values have, which is most of what writing them costs. */
    public enum Values {
        /** Gauges of two decimals. */
        DECIMALS,
        /** Quotients, as rates are, of some 16 digits. */
        QUOTIENTS;

        private double next(Random random) {
            double hundredths = random.nextInt(1_000_000);
            return this == DECIMALS ? hundredths / 100 : hundredths / 299.7;
        }
    }

    @Param
    private PointForm form = PointForm.PACKED;

    @Param
    private Values values = Values.DECIMALS;

    private PointAnswers answers;
    private final ByteArrayOutputStream target = new ByteArrayOutputStream(BYTES);

    @Setup
    public void make() {
        Random random = new Random(1);
        List<AnsweredPoints> panels =
                Stream.generate(() -> points(random)).limit(SERIES).toList();
        for (PointForm each : PointForm.values()) {
            requireSame(panels, new PointAnswers(each, panels, STEP_MILLIS).read(), each);
        }
        answers = new PointAnswers(form, panels, STEP_MILLIS);
    }

    private AnsweredPoints points(Random random) {
        long[] times = new long[POINTS];
        double[] theirs = new double[POINTS];
        Arrays.setAll(times, i -> BEGIN + i * STEP_MILLIS);
        Arrays.setAll(theirs, i -> values.next(random));
        return new AnsweredPoints(times, theirs);
    }

    private static void requireSame(List<AnsweredPoints> expected, List<AnsweredPoints> found, PointForm form) {
        boolean same = expected.size() == found.size();
        for (int panel = 0; same && panel < expected.size(); panel++) {
            same = expected.get(panel).isSameAs(found.get(panel));
        }
        if (!same) {
            throw new IllegalStateException(form + " are read as other points than there are");
        }
    }

    @Benchmark
    public int answer() {
        target.reset();
        answers.write(target);
        return target.size();
    }
}
