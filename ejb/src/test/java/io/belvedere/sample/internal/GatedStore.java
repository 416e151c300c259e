package io.belvedere.sample.internal;

import io.belvedere.sample.LogPosition;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store whose appends wait at a gate while it is held, and fail as they were told to. */
final class GatedStore implements LogWriter.WriterStore {

    private static final int PATIENCE_SECONDS = 20;

    private final LogWriter.WriterStore store;
    private final BlockingQueue<List<Group>> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> ended = new LinkedBlockingQueue<>();
    private final Queue<Consumer<List<Group>>> before = new ConcurrentLinkedQueue<>();
    private final Queue<RuntimeException> after = new ConcurrentLinkedQueue<>();
    private final Semaphore gate = new Semaphore(0);
    private volatile boolean held;
    private volatile @Nullable Consumer<List<Group>> always;

    GatedStore(LogWriter.WriterStore store) {
        this.store = store;
    }

    void hold() {
        held = true;
    }

    /** Lets one append through. */
    void letGo() {
        gate.release();
    }

    /** The groups of the next append that has begun. */
    List<Group> awaitBegun() throws InterruptedException {
        List<Group> groups = begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (groups == null) {
            throw new AssertionError("no append has begun");
        }
        return groups;
    }

    /** Whether the next transaction that has ended did so well. */
    boolean awaitEnd() throws InterruptedException {
        Boolean well = ended.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (well == null) {
            throw new AssertionError("no transaction has ended");
        }
        return well;
    }

    void willFailBefore(RuntimeException failure) {
        before.add(groups -> {
            throw failure;
        });
    }

    void willFailAfter(RuntimeException failure) {
        after.add(failure);
    }

    /** Meets every append. */
    void check(Consumer<List<Group>> check) {
        always = check;
    }

    @Override
    public int newWriter() {
        return store.newWriter();
    }

    @Override
    public List<AppendedGroup> append(int writer, long sequence, List<Group> groups) {
        begun.add(groups);
        if (held) {
            awaitGate();
        }
        Consumer<List<Group>> check = always;
        if (check != null) {
            check.accept(groups);
        }
        Consumer<List<Group>> first = before.poll();
        if (first != null) {
            first.accept(groups);
        }
        List<AppendedGroup> appended = store.append(writer, sequence, groups);
        RuntimeException lost = after.poll();
        if (lost != null) {
            throw lost;
        }
        return appended;
    }

    private void awaitGate() {
        try {
            if (!gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody opened the gate");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public long lastSequence(int writer) {
        return store.lastSequence(writer);
    }

    @Override
    public void catchUp(int writer, long lastSequence) {
        store.catchUp(writer, lastSequence);
    }

    @Override
    public void apply(LogPosition row, Group group, int[] newRefs) {
        store.apply(row, group, newRefs);
    }

    @Override
    public void written(@Nullable Throwable failure) {
        store.written(failure);
        ended.add(failure == null);
    }
}
