package io.belvedere.graphql.field;

import io.belvedere.query.Pending;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a request goes on when something comes that it has waited for: one thing after the other, on the thread that waits for
 * the request. So whoever brings it, perhaps a thread that many others wait for, is not held up by what is made of it. When
 * nobody waits any longer, and what was asked for goes on nevertheless, it has threads of its own for that.
 */
public final class Turns implements Executor {

    private final Queue<Runnable> next = new ArrayDeque<>();
    private final Queue<Runnable> last = new ArrayDeque<>();
    private @Nullable Executor threads;
    private boolean busy;

    /** Does it after all that was handed over before. */
    @Override
    public void execute(Runnable work) {
        add(next, work);
    }

    /** What comes of it when nothing else can be done any more. */
    public <T> CompletableFuture<T> atLast(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, later -> add(last, later));
    }

    /** What comes of something when it is there. */
    public record Outcome<T>(CompletableFuture<T> future) {}

    /** The outcomes of what is under way. */
    public <K, T> Map<K, Outcome<T>> after(Map<K, Pending<T>> pending) {
        Map<K, Outcome<T>> outcomes = new HashMap<>();
        pending.forEach((key, each) -> outcomes.put(
                key,
                new Outcome<>(each.settled()
                        .thenApplyAsync(settled -> each.get(), this)
                        .toCompletableFuture())));
        return outcomes;
    }

    /** Does on this thread what is handed over, until it is so or the time is over, and answers whether it is so. */
    public boolean goOnUntil(BooleanSupplier isSo, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (!isSo.getAsBoolean()) {
            Runnable work = await(end);
            if (work == null) {
                return false;
            }
            work.run();
        }
        return true;
    }

    /** From here on nobody waits: there are these threads, of which it takes one at a time. */
    public void goOnWith(Executor others) {
        synchronized (this) {
            threads = others;
        }
        runIfNeeded();
    }

    private void add(Queue<Runnable> queue, Runnable work) {
        synchronized (this) {
            queue.add(work);
            notifyAll();
        }
        runIfNeeded();
    }

    private synchronized @Nullable Runnable poll() {
        Runnable work = next.poll();
        return work == null ? last.poll() : work;
    }

    private synchronized @Nullable Runnable await(long end) throws InterruptedException {
        Runnable work = poll();
        while (work == null) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
            work = poll();
        }
        return work;
    }

    private void runIfNeeded() {
        Executor others;
        synchronized (this) {
            if (threads == null || busy || (next.isEmpty() && last.isEmpty())) {
                return;
            }
            busy = true;
            others = threads;
        }
        others.execute(this::runAll);
    }

    private void runAll() {
        try {
            for (Runnable work = poll(); work != null; work = poll()) {
                work.run();
            }
        } finally {
            synchronized (this) {
                busy = false;
            }
            runIfNeeded();
        }
    }
}
