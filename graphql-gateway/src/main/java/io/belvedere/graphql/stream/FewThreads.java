package io.belvedere.graphql.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a few threads of another executor at a time and keeps all further work waiting, in its order. How much can wait is
 * bounded by those who ask: each operation waits once at most.
 */
public final class FewThreads implements Executor {

    private final Executor threads;
    private final int max;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    public FewThreads(Executor threads, int max) {
        this.threads = threads;
        this.max = max;
    }

    @Override
    public void execute(Runnable work) {
        synchronized (this) {
            if (busy == max) {
                waiting.add(work);
                return;
            }
            busy++;
        }
        start(work);
    }

    /** If the threads take no more work, as when the server stops, neither does this. */
    private void start(Runnable work) {
        try {
            threads.execute(() -> run(work));
        } catch (RejectedExecutionException stopping) {
            synchronized (this) {
                busy--;
                waiting.clear();
            }
            throw stopping;
        }
    }

    /** One piece of work a turn, so that others who share the threads have theirs in between. */
    private void run(Runnable work) {
        try {
            work.run();
        } finally {
            Runnable next = next();
            if (next != null) {
                start(next);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) {
            busy--;
        }
        return next;
    }
}
