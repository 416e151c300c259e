package io.belvedere.benchmarks.store;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for others. */
public final class Pause {

    private Pause() {}

    public static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static void until(String what, int seconds, int stepMillis, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + seconds + " s: " + what);
            }
            millis(stepMillis);
        }
    }
}
