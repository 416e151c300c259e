package io.belvedere.benchmarks.gateway;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Callers that ask as fast as they are answered, each on a connection that it keeps. */
final class Load implements AutoCloseable {

    static final int CALLERS = 8;

    private static final OperatingSystemMXBean OWN = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int FIRST_REQUESTS = 65_536;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    /** Loads the source for so long. An answer that is not the expected one ends the measurement. */
    Round run(LayoutSource source, byte[] expected, int seconds) {
        double cpu = source.cpuSeconds().getAsDouble();
        long ownCpu = OWN.getProcessCpuTime();
        long began = System.nanoTime();
        Callable<long[]> caller = () -> call(source, expected, began + TimeUnit.SECONDS.toNanos(seconds));
        List<Future<long[]>> callers = new ArrayList<>();
        for (int each = 0; each < CALLERS; each++) {
            callers.add(threads.submit(caller));
        }
        long[] nanos = callers.stream()
                .map(each -> answered(source, each))
                .flatMapToLong(Arrays::stream)
                .toArray();
        return new Round(
                nanos,
                (System.nanoTime() - began) / 1e9,
                source.cpuSeconds().getAsDouble() - cpu,
                (OWN.getProcessCpuTime() - ownCpu) / 1e9);
    }

    private static long[] call(LayoutSource source, byte[] expected, long until) throws IOException {
        long[] nanos = new long[FIRST_REQUESTS];
        int requests = 0;
        try (Connection connection = new Connection(source.port())) {
            for (long asked = System.nanoTime(); asked < until; ) {
                AnswerReader answer = source.good(connection.exchange(source.request()));
                long answered = System.nanoTime();
                if (!answer.hasBody(expected)) {
                    throw new IllegalStateException(source.name() + " answered otherwise than before");
                }
                if (requests == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * requests);
                }
                nanos[requests++] = answered - asked;
                asked = System.nanoTime();
            }
        }
        return Arrays.copyOf(nanos, requests);
    }

    private static long[] answered(LayoutSource source, Future<long[]> caller) {
        try {
            return caller.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(source.name() + " failed under load", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
