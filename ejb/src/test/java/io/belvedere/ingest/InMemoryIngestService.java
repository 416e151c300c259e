package io.belvedere.ingest;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.sample.ProducerTurn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every batch in memory, and none twice from the same producer. What it answers next can be told before, and
 * answers can be held back.
 */
public final class InMemoryIngestService implements IngestService {

    private final List<SampleBatch> batches = new ArrayList<>();
    private final Map<String, Long> producers = new HashMap<>();
    private final Queue<Function<SampleBatch, Receipt>> answers = new ConcurrentLinkedQueue<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    @Override
    public synchronized CompletionStage<Receipt> ingest(Caller caller, SampleBatch batch, @Nullable ProducerTurn turn) {
        caller.require(Role.EDITOR);
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        Runnable completion = () -> complete(receipt, batch, turn);
        if (holding) {
            held.add(completion);
        } else {
            completion.run();
        }
        return receipt;
    }

    @Override
    public synchronized CompletionStage<Long> lastSequence(Caller caller, String producer) {
        caller.require(Role.EDITOR);
        return CompletableFuture.completedFuture(producers.getOrDefault(producer, 0L));
    }

    private void complete(CompletableFuture<Receipt> receipt, SampleBatch batch, @Nullable ProducerTurn turn) {
        try {
            receipt.complete(receipt(batch, turn));
        } catch (RuntimeException told) {
            receipt.completeExceptionally(told);
        }
    }

    private synchronized Receipt receipt(SampleBatch batch, @Nullable ProducerTurn turn) {
        Function<SampleBatch, Receipt> answer = answers.poll();
        Receipt told = answer == null ? new Receipt(batch.size(), List.of(), false, null) : answer.apply(batch);
        if (turn != null) {
            Long last = producers.getOrDefault(turn.producer(), 0L);
            if (turn.sequence() <= last) {
                return Receipt.ofRepeated();
            }
            producers.put(turn.producer(), turn.sequence());
        }
        batches.add(batch);
        return told;
    }

    public synchronized List<SampleBatch> batches() {
        return List.copyOf(batches);
    }

    /** The last batch as text, a line a sample: {@code up{job="api"} 1.0 @1000}. */
    public List<String> lastLines() {
        return lines(batches().get(batches().size() - 1));
    }

    public static List<String> lines(SampleBatch batch) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            lines.add(batch.series().get(batch.seriesOf()[i]) + " " + batch.values()[i] + " @" + batch.timestamps()[i]);
        }
        return lines;
    }

    /** The receipt of the next batch that has none yet. */
    public void willAnswer(Receipt receipt) {
        answers.add(batch -> receipt);
    }

    /** The next batch that has no answer yet fails. */
    public void willFail(RuntimeException failure) {
        answers.add(batch -> {
            throw failure;
        });
    }

    /** From now on nothing is answered until it is let go. */
    public synchronized void hold() {
        holding = true;
    }

    public synchronized int heldCount() {
        return held.size();
    }

    /** Answers the oldest that was held back. */
    public void letGoOne() {
        Runnable first;
        synchronized (this) {
            first = held.remove(0);
        }
        first.run();
    }
}
