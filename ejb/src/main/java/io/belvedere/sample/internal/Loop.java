package io.belvedere.sample.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again, with a pause in between, until it is closed. What it does must not throw. */
final class Loop implements Runnable {

    private final long pauseMillis;
    private final Runnable step;
    private final CountDownLatch end = new CountDownLatch(1);

    Loop(Duration pause, Runnable step) {
        this.pauseMillis = pause.toMillis();
        this.step = step;
    }

    @Override
    public void run() {
        try {
            do {
                step.run();
            } while (!end.await(pauseMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        end.countDown();
    }
}
