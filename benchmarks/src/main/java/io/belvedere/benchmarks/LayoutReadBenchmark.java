package io.belvedere.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One caller reads a dashboard with its layout and all regions by GraphQL over HTTP: once from the cache, and once
 * right after a change, which is what makes the server go to the database.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class LayoutReadBenchmark {

    /** A board that nobody changes. */
    @State(Scope.Benchmark)
    public static class Cached {
        @Param({"20", "200"})
        private int regions;

        private Board board;

        @Setup
        public void make() {
            board = new Board(GraphqlClient.ofEnvironment(), regions);
        }

        @TearDown
        public void delete() {
            board.delete();
        }
    }

    /** A board that is changed before each read, outside the measured time. */
    @State(Scope.Benchmark)
    public static class Changing {
        @Param({"20", "200"})
        private int regions;

        private Board board;

        @Setup
        public void make() {
            board = new Board(GraphqlClient.ofEnvironment(), regions);
        }

        @Setup(Level.Invocation)
        public void change() {
            board.change();
        }

        @TearDown
        public void delete() {
            board.delete();
        }
    }

    @Benchmark
    public String cachedRead(Cached state) {
        return state.board.read();
    }

    @Benchmark
    public String uncachedRead(Changing state) {
        return state.board.read();
    }
}
