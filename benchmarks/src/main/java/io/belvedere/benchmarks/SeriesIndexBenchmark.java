package io.belvedere.benchmarks;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.LabelMatcher.Kind;
import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.internal.BitmapSeriesIndex;
import java.lang.management.ManagementFactory;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Selections and look-ups in an index of a fleet's series, one caller; and how long the index takes to build. What the
 * index takes on the heap and of the processor is printed before each.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class SeriesIndexBenchmark {

    private static final int HOST = 7;

    /** So few that their labels stay in the processor's caches, as those do that a decoder has just read. */
    private static final int BATCH = 100;

    /** A prime, so that its multiples come to all series, and far apart. */
    private static final int STRIDE = 7_919;

    @Param("1000000")
    private int series;

    private List<Labels> labels = List.of();
    private SeriesIndex index = new BitmapSeriesIndex();
    private int next;

    @Setup
    public void fill() {
        labels = new Fleet(series).series();
        long heapBefore = usedHeap();
        long timeBefore = processorNanos();
        index = built();
        long time = processorNanos() - timeBefore;
        long heap = usedHeap() - heapBefore;
        System.out.printf(
                "%s: built in %.2f s of processor time, %d bytes of heap a series, reported as %d%n",
                index.counts(), time / 1e9, heap / series, index.memoryBytes() / series);
        require(Fleet.SERIES_OF_A_METRIC, metricOnAHost());
        require(Fleet.SERIES_OF_A_METRIC, metricOnHostsByPattern());
        require(series / 5, oneMethodOfAll());
        require(series * 4 / 5, allButOneMethod());
        require(series, all());
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void require(int expected, int[] selected) {
        if (selected.length != expected) {
            throw new IllegalStateException(selected.length + " series selected, not " + expected);
        }
    }

    private SeriesIndex built() {
        SeriesIndex filled = new BitmapSeriesIndex();
        for (int i = 0; i < labels.size(); i++) {
            filled.add(i + 1, labels.get(i));
        }
        return filled;
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public SeriesIndex build() {
        return built();
    }

    /** 100 series. */
    @Benchmark
    public int[] metricOnAHost() {
        return index.select(List.of(metric(), LabelMatcher.equal("instance", Fleet.instance(HOST))));
    }

    /** The same 100 series, by a pattern that has to be tried on all hosts. */
    @Benchmark
    public int[] metricOnHostsByPattern() {
        return index.select(
                List.of(metric(), LabelMatcher.of("instance", Kind.MATCHES, "app-" + HOST + "\\..*:9[0-9]+")));
    }

    /** A fifth of all series. */
    @Benchmark
    public int[] oneMethodOfAll() {
        return index.select(List.of(LabelMatcher.equal("method", "PUT")));
    }

    @Benchmark
    public int[] allButOneMethod() {
        return index.select(List.of(LabelMatcher.of("method", Kind.NOT_EQUAL, "PUT")));
    }

    @Benchmark
    public int[] all() {
        return index.select(List.of());
    }

    @Benchmark
    public List<String> hostsOfAMetric() {
        return index.labelValues("instance", List.of(metric()));
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(BATCH)
    public void findABatchAgain(Blackhole answers) {
        for (int number = 0; number < BATCH; number++) {
            answers.consume(found(number));
        }
    }

    /** Neither the labels that are asked for nor those of the index are in the processor's caches. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(BATCH)
    public void findAnywhere(Blackhole answers) {
        for (int i = 0; i < BATCH; i++) {
            next = (next + STRIDE) % series;
            answers.consume(found(next));
        }
    }

    private int found(int number) {
        int ref = index.find(labels.get(number));
        if (ref != number + 1) {
            throw new IllegalStateException("series " + (number + 1) + " is found as " + ref);
        }
        return ref;
    }

    private static LabelMatcher metric() {
        return LabelMatcher.equal("__name__", Fleet.metric(7));
    }
}
