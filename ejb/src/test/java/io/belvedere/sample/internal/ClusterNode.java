package io.belvedere.sample.internal;

import io.belvedere.chunk.Samples;
import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.sample.internal.Cluster.Sample;
import io.belvedere.transaction.DirectTransactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/** A node whose following and sealing are told step by step; only the writer has its thread. */
final class ClusterNode implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final String name;
    private final Faults faults = new Faults();
    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final CountingTally tally = new CountingTally();
    private final SampleNode node;

    ClusterNode(Cluster cluster, String name, ChunkStore chunks) {
        this.name = name;
        this.node = new SampleNode(
                new SampleNode.Parts(
                        name,
                        faults.around(SampleLog.class, cluster.log),
                        cluster.catalog,
                        indexes,
                        faults.around(ChunkStore.class, chunks),
                        atRest -> {},
                        tally,
                        cluster.leases(faults),
                        new DirectTransactions(),
                        cluster::now),
                new LogSettings(LONG, LONG, 1_000_000, Long.MAX_VALUE),
                new SealSettings(Duration.ofMinutes(1), Cluster.GRACE, Cluster.GRACE),
                // So little that each chunk pushes others out.
                new ReadSettings(1_000));
        new Thread(node.writer(), name).start();
    }

    String name() {
        return name;
    }

    SampleNode node() {
        return node;
    }

    int failures(StepStates.Step step) {
        return tally.failures(step);
    }

    Faults faults() {
        return faults;
    }

    boolean isReady() {
        return node.isReady();
    }

    /** Takes in all that the log has. */
    void followAll() {
        Map<Integer, Long> before;
        do {
            before = node.head().positions();
            node.follow();
        } while (!before.equals(node.head().positions()));
    }

    void seal() {
        node.seal();
    }

    /** Answers whether it was told that the samples are kept. */
    boolean append(List<Sample> samples) {
        SeriesIndex index = indexes.of(Rows.TENANT);
        List<Labels> news = new ArrayList<>();
        int[] refs = new int[samples.size()];
        for (int i = 0; i < refs.length; i++) {
            Labels labels = Cluster.labels(samples.get(i).series());
            refs[i] = index.find(labels);
            if (refs[i] == SeriesIndex.NO_SERIES) {
                if (!news.contains(labels)) {
                    news.add(labels);
                }
                refs[i] = -1 - news.indexOf(labels);
            }
        }
        try {
            node.append(new Group(null, news, Map.of(), Cluster.entry(samples, refs)))
                    .toCompletableFuture()
                    .join();
            return true;
        } catch (BelvedereException | CompletionException refused) {
            return false;
        }
    }

    /** Writes a row with nothing in it, as a node does by itself when a write has failed. */
    void findOutWhatWasWritten() {
        if (!append(List.of())) {
            throw new AssertionError(name + " cannot write");
        }
    }

    /** Reads all series; the action runs once, when the first of them has been shown. */
    Map<Integer, Map<Long, Double>> read(long from, long until, Runnable meanwhile) {
        Map<Integer, Map<Long, Double>> read = new TreeMap<>();
        node.reader().read(Rows.TENANT, List.of(), from, until, Long.MAX_VALUE, (ref, labels, samples) -> {
            if (read.put(ref, byTime(samples)) != null) {
                throw new AssertionError("series " + ref + " is shown twice");
            }
            if (read.size() == 1) {
                meanwhile.run();
            }
            return true;
        });
        return read;
    }

    private static Map<Long, Double> byTime(Samples samples) {
        TreeMap<Long, Double> byTime = new TreeMap<>();
        for (int i = 0; i < samples.size(); i++) {
            long time = samples.timestamps()[i];
            if (!byTime.isEmpty() && byTime.lastKey() >= time) {
                throw new AssertionError("time " + time + " is shown twice or too late");
            }
            byTime.put(time, samples.values()[i]);
        }
        return byTime;
    }

    @Override
    public void close() {
        node.close();
    }
}
