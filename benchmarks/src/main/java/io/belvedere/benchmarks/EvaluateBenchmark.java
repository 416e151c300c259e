package io.belvedere.benchmarks;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.evaluation.PromqlEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluation of queries alone, by one thread over arrays in memory: how many samples are worked off in a second. A
 * thousand series of an hour at 10 s, and the five minutes before, become points each 15 s; a sample counts once, however
 * many ranges it lies in.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(EvaluateBenchmark.SAMPLES)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class EvaluateBenchmark {

    private static final int SERIES = 1_000;
    private static final int SAMPLES_OF_A_SERIES = 390;
    static final int SAMPLES = SERIES * SAMPLES_OF_A_SERIES;

    private static final List<String> BOUNDS =
            List.of("0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "+Inf");
    private static final int STEP = 10_000;
    private static final long BEGIN = 1_790_000_000_000L;
    private static final Grid GRID = new Grid(BEGIN + 300_000, BEGIN + 3_900_000, 15_000);

    /** Measured in this order; each looks at all of the series. */
    public enum Asked {
        SELECTOR("requests"),
        RATE("rate(requests[5m])"),
        SUM_BY_RATE("sum by (job) (rate(requests[5m]))"),
        MAX_OVER_TIME("max_over_time(requests[5m])"),
        QUANTILE("quantile by (job) (0.95, requests)"),
        QUANTILE_OVER_TIME("quantile_over_time(0.95, requests[5m])"),
        HISTOGRAM_QUANTILE("histogram_quantile(0.95, sum by (le) (rate(requests[5m])))");

        private final String text;

        Asked(String text) {
            this.text = text;
        }
    }

    @Param
    private Asked asked = Asked.RATE;

    private Query query;
    private final PromqlEngine engine = new PromqlEngine(new Requests(), QueryLimits.DEFAULTS);

    @Setup
    public void parse() {
        query = Query.parse(asked.text);
        QueryResult result = evaluate();
        if (result.statistics().series() != SERIES || result.series().isEmpty()) {
            throw new IllegalStateException(
                    asked + " looked at " + result.statistics().series() + " series");
        }
    }

    @Benchmark
    public QueryResult evaluate() {
        return engine.range(query, GRID);
    }

    /** Counters that are the buckets of a hundred instances' histograms too. */
    private static final class Requests implements SampleSource {

        private final List<SeriesLabels> labels = new ArrayList<>();
        private final List<long[]> times = new ArrayList<>();
        private final List<double[]> values = new ArrayList<>();

        Requests() {
            Random random = new Random(1);
            for (int instance = 0; instance < SERIES / BOUNDS.size(); instance++) {
                double[] smaller = new double[SAMPLES_OF_A_SERIES];
                for (String bound : BOUNDS) {
                    labels.add(SeriesLabels.of(Map.of(
                            SeriesLabels.METRIC_NAME,
                            "requests",
                            "job",
                            "service-" + instance % 10,
                            "instance",
                            "app-" + instance,
                            "le",
                            bound)));
                    times.add(times(instance * 37L));
                    smaller = withMore(smaller, random);
                    values.add(smaller);
                }
            }
        }

        private static long[] times(long offset) {
            long[] times = new long[SAMPLES_OF_A_SERIES];
            Arrays.setAll(times, i -> BEGIN + offset + 1 + (long) i * STEP);
            return times;
        }

        private static double[] withMore(double[] smaller, Random random) {
            double[] more = smaller.clone();
            double total = 0;
            for (int i = 0; i < more.length; i++) {
                total += random.nextInt(10);
                more[i] += total;
            }
            return more;
        }

        @Override
        public void select(Selection selection, Visitor visitor) {
            for (int i = 0; i < labels.size(); i++) {
                visitor.series(labels.get(i), times.get(i), values.get(i));
            }
        }
    }
}
