package io.belvedere.sample.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.LogPosition;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.tenant.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log of this node, alone and on one thread. While a transaction is under way, groups gather, and all that have
 * gathered make the next one: an idle writer answers at once, a busy one pays for a commit once. No group is answered
 * before its transaction is committed and its samples are where readers find them.
 *
 * <p>After a failure nobody knows whether the transaction was committed. The next one begins with a look at what the log
 * has, and rows that it turns out to have are taken in like those of another node. Their senders were told that they may
 * send again, which does no harm.
 */
final class LogWriter implements Runnable {

    /** About 256 KiB of log. */
    private static final int MAX_SAMPLES_AT_ONCE = 50_000;

    private static final int RETRY_AFTER_SECONDS = 1;

    private final WriterStore store;
    private final LogSettings settings;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int queued;
    private boolean closed;
    private int writer;
    private long sequence;
    private boolean certain;

    /** What the writer does to store and head. */
    interface WriterStore {
        int newWriter();

        /** In one transaction. */
        List<AppendedGroup> append(int writer, long sequence, List<Group> groups);

        long lastSequence(int writer);

        /** Takes in rows that were committed without the writer's knowledge, up to this one. */
        void catchUp(int writer, long lastSequence);

        /** Takes in a row just written. */
        void apply(LogPosition row, Group group, int[] newRefs);

        /** Is told how each transaction ended; null if well. */
        void written(@Nullable Throwable failure);
    }

    private record Waiting(Group group, CompletableFuture<AppendedGroup> answer) {

        /** What it takes of the queue: a group without samples is still one that waits. */
        int weight() {
            return Math.max(1, group.entry().size());
        }
    }

    LogWriter(WriterStore store, LogSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    CompletionStage<AppendedGroup> append(Group group) {
        Waiting waiting = waiting(group);
        synchronized (queue) {
            if (closed) {
                throw BelvedereException.unavailable("the server is stopping", RETRY_AFTER_SECONDS);
            }
            requirePlace(waiting.weight());
            add(waiting);
        }
        return waiting.answer.exceptionallyCompose(failure -> CompletableFuture.failedFuture(told(failure)));
    }

    private Waiting waiting(Group group) {
        return new Waiting(
                group,
                new CompletableFuture<AppendedGroup>()
                        .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
    }

    private void add(Waiting waiting) {
        queued += waiting.weight();
        queue.add(waiting);
        queue.notifyAll();
    }

    private Waiting remove() {
        Waiting first = queue.remove();
        queued -= first.weight();
        return first;
    }

    /**
     * Those that have given up waiting make place first, for behind a database that hangs nobody else would. All wait for
     * the same time, so they are in front.
     */
    private void requirePlace(int weight) {
        while (!queue.isEmpty() && queue.element().answer.isDone()) {
            remove();
        }
        if (!queue.isEmpty() && queued + weight > settings.maxQueuedSamples()) {
            throw tooMuch();
        }
    }

    /** Until {@link #close}; what has been accepted before that is still written. */
    @Override
    public void run() {
        List<Waiting> next = next();
        while (next != null) {
            write(next);
            next = next();
        }
    }

    void close() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
    }

    /** Tries to write a row with nothing in it, to learn whether writing is possible again. */
    void probe() {
        synchronized (queue) {
            if (queue.isEmpty()) {
                LogEntry nothing = new LogEntry(TenantId.OPERATORS, new int[0], new long[0], new double[0]);
                add(waiting(new Group(null, List.of(), Map.of(), nothing)));
            }
        }
    }

    /** Groups whose senders still wait; null if there will be no more. */
    private @Nullable List<Waiting> next() {
        synchronized (queue) {
            while (queue.isEmpty() && !closed) {
                try {
                    queue.wait();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    closed = true;
                }
            }
            return queue.isEmpty() ? null : gather();
        }
    }

    private List<Waiting> gather() {
        List<Waiting> gathered = new ArrayList<>();
        int samples = 0;
        while (!queue.isEmpty() && samples < MAX_SAMPLES_AT_ONCE) {
            Waiting waiting = remove();
            if (!waiting.answer.isDone()) {
                gathered.add(waiting);
                samples += waiting.group.entry().size();
            }
        }
        return gathered;
    }

    private void write(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            becomeCertain();
            List<AppendedGroup> appended =
                    append(batch.stream().map(Waiting::group).toList());
            store.written(null);
            for (int index = 0; index < batch.size(); index++) {
                batch.get(index).answer.complete(appended.get(index));
            }
        } catch (RuntimeException | Error failure) {
            // An error as well: without this thread the node would take nothing in until it is started again.
            failed(batch, failure);
        }
    }

    private List<AppendedGroup> append(List<Group> groups) {
        certain = false;
        List<AppendedGroup> appended = store.append(writer, sequence + 1, groups);
        for (int index = 0; index < groups.size(); index++) {
            apply(groups.get(index), appended.get(index));
        }
        certain = true;
        return appended;
    }

    /** What fails for a reason of its own must not take the others with it: then each group is tried alone. */
    private void failed(List<Waiting> batch, Throwable failure) {
        if (batch.size() > 1 && !isAway(failure) && hasLeftNothing()) {
            batch.stream().filter(waiting -> !waiting.answer.isDone()).forEach(waiting -> write(List.of(waiting)));
            return;
        }
        if (isAway(failure) || !(failure instanceof BelvedereException)) {
            store.written(failure);
        }
        batch.forEach(waiting -> waiting.answer.completeExceptionally(failure));
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof BelvedereException told
                && (told.problem() == Problem.UNAVAILABLE || told.problem() == Problem.DEADLINE);
    }

    /** Whether the transaction that failed was not committed, as far as can be found out. */
    private boolean hasLeftNothing() {
        long before = sequence;
        try {
            becomeCertain();
            return sequence == before;
        } catch (RuntimeException | Error unknown) {
            return false;
        }
    }

    private void apply(Group group, AppendedGroup appended) {
        if (!appended.isRepeated()) {
            store.apply(new LogPosition(writer, appended.sequence()), group, appended.newRefs());
            sequence = appended.sequence();
        }
    }

    private void becomeCertain() {
        if (writer == 0) {
            writer = store.newWriter();
        } else if (!certain) {
            long last = store.lastSequence(writer);
            if (last > sequence) {
                store.catchUp(writer, last);
                sequence = last;
            }
        }
        certain = true;
    }

    private BelvedereException tooMuch() {
        return new BelvedereException(
                Problem.LIMIT_EXCEEDED,
                "more than " + settings.maxQueuedSamples() + " samples wait to be written",
                Map.of("retryAfterSeconds", Integer.toString(RETRY_AFTER_SECONDS)));
    }

    private BelvedereException told(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof BelvedereException said && said.problem() != Problem.DEADLINE) {
            return said;
        }
        return BelvedereException.unavailable(
                cause instanceof TimeoutException || cause instanceof BelvedereException
                        ? "the samples could not be written within "
                                + settings.patience().toMillis() + " ms; they may be kept nevertheless"
                        : "the samples could not be written",
                RETRY_AFTER_SECONDS);
    }
}
