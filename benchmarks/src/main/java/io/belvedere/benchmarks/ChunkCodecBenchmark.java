package io.belvedere.benchmarks;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
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
 * Chunks of a day at 15 s by kind of data, by one thread: samples per second to bytes and back, and the reading of ten
 * minutes in the middle, as if they were a day too. What a sample takes is printed before each.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(SampleKind.DAY)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class ChunkCodecBenchmark {

    /** Different days, so that the processor cannot learn one by heart. */
    private static final int DAYS = 16;

    private static final long MIDDLE = SampleKind.START + (long) SampleKind.STEP * SampleKind.DAY / 2;

    @Param
    private SampleKind kind = SampleKind.INTEGER_WALK;

    private final Samples[] days = new Samples[DAYS];
    private final byte[][] chunks = new byte[DAYS][];
    private int turn;

    @Setup
    public void generate() {
        long bytes = 0;
        for (int day = 0; day < DAYS; day++) {
            days[day] = kind.day(day);
            chunks[day] = ChunkCodec.encode(days[day]);
            bytes += chunks[day].length;
        }
        System.out.printf("%s: %.4f bytes a sample%n", kind, (double) bytes / DAYS / SampleKind.DAY);
    }

    @Benchmark
    public byte[] encode() {
        return ChunkCodec.encode(days[next()]);
    }

    @Benchmark
    public Samples decode() {
        return ChunkCodec.decode(chunks[next()]);
    }

    @Benchmark
    public Samples decodeTenMinutes() {
        return ChunkCodec.decode(chunks[next()], MIDDLE, MIDDLE + 600_000);
    }

    private int next() {
        turn = (turn + 1) % DAYS;
        return turn;
    }
}
