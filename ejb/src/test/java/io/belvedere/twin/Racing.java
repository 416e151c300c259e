package io.belvedere.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Several threads that do the same at the same moment. */
public final class Racing {

    private static final int PATIENCE_SECONDS = 60;

    private Racing() {}

    /** What came of each racer, in no order. */
    public static <T> List<Outcome<T>> race(int racers, Callable<T> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        try {
            CyclicBarrier start = new CyclicBarrier(racers);
            List<Future<T>> running = new ArrayList<>();
            for (int racer = 0; racer < racers; racer++) {
                running.add(threads.submit(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> racer : running) {
                outcomes.add(outcome(racer));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> racer) throws InterruptedException {
        try {
            return new Outcome<>(racer.get(), null);
        } catch (ExecutionException failed) {
            return new Outcome<>(null, failed.getCause());
        }
    }

    /** A result, or why there is none. */
    public record Outcome<T>(@Nullable T result, @Nullable Throwable failure) {

        public boolean isSuccess() {
            return failure == null;
        }
    }
}
