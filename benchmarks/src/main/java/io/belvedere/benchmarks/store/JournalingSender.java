package io.belvedere.benchmarks.store;

import io.belvedere.chunk.Samples;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends batch after batch and writes down which were acknowledged. Batch n has the value n at the time n of each of its
 * series, so that a journal is a number: all batches up to it. What was not acknowledged is sent again until it is.
 */
final class JournalingSender {

    private static final int SERIES = 50;
    private static final int STEP_MILLIS = 1_000;
    private static final int TRIES = 300;

    private final Sender sender;
    private final String metric;
    private final String producer;
    private final boolean numbers;
    private final long start;
    private final WriteRequest.Series[] series = new WriteRequest.Series[SERIES];
    private volatile boolean sending;
    private int acknowledged;
    private boolean inDoubt;
    private long sentAgain;
    private long repetitions;
    private @Nullable Thread thread;

    JournalingSender(Contender to, String metric, String producer, boolean numbers, long start) {
        this.sender = new Sender(to);
        this.metric = metric;
        this.producer = producer;
        this.numbers = numbers;
        this.start = start;
        for (int i = 0; i < SERIES; i++) {
            series[i] = new WriteRequest.Series(metric, Map.of("producer", producer, "number", "" + i));
        }
    }

    String producer() {
        return producer;
    }

    /** Whether it numbers its batches. */
    boolean numbers() {
        return numbers;
    }

    long sentAgain() {
        return sentAgain;
    }

    /** Of samples, as they were stored when they were last compared. */
    long repetitions() {
        return repetitions;
    }

    void begin() {
        sending = true;
        thread = new Thread(() -> {
            while (sending && send()) {
                acknowledged++;
            }
        });
        thread.start();
    }

    /** After the end a batch may be in doubt: sent, and not acknowledged. */
    void end() {
        sending = false;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    void settle() {
        if (inDoubt) {
            sentAgain++;
            for (int tries = 0; !send(); tries++) {
                if (tries == TRIES) {
                    throw new IllegalStateException("batch " + (acknowledged + 1) + " is not taken");
                }
                Pause.millis(100);
            }
            acknowledged++;
        }
    }

    private boolean send() {
        int batch = acknowledged + 1;
        WriteRequest request = new WriteRequest();
        for (WriteRequest.Series each : series) {
            request.add(each, new long[] {time(batch)}, new double[] {batch});
        }
        inDoubt = true;
        Map<String, String> turn = numbers
                ? Map.of("Belvedere-Producer", producer, "Belvedere-Sequence", Integer.toString(batch))
                : Map.of();
        boolean kept = sender.trySend(request.compressed(), turn) / 100 == 2;
        inDoubt = !kept;
        return kept;
    }

    private long time(int batch) {
        return start + (long) batch * STEP_MILLIS;
    }

    /** Every acknowledged batch in every series, and nothing else; answers how many samples that are. */
    long requireAllIn(Map<SortedMap<String, String>, StoredSamples.Series> stored) {
        repetitions = 0;
        for (int i = 0; i < SERIES; i++) {
            SortedMap<String, String> labels =
                    new TreeMap<>(Map.of("__name__", metric, "producer", producer, "number", "" + i));
            StoredSamples.Series found = stored.get(labels);
            Samples samples = found == null ? Samples.of(new long[0], new double[0]) : found.samples();
            if (samples.size() != acknowledged) {
                throw new IllegalStateException(
                        labels + " has " + samples.size() + " samples, " + acknowledged + " were acknowledged");
            }
            if (found != null) {
                repetitions += found.repetitions();
            }
            for (int at = 0; at < acknowledged; at++) {
                if (samples.timestamps()[at] != time(at + 1) || samples.values()[at] != at + 1) {
                    throw new IllegalStateException(labels + " has " + samples.values()[at] + " at "
                            + samples.timestamps()[at] + " in place of batch " + (at + 1));
                }
            }
        }
        return (long) acknowledged * SERIES;
    }
}
