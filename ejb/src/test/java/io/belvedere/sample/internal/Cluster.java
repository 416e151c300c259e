package io.belvedere.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Leases;
import io.belvedere.metric.Labels;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.InMemorySampleLog;
import io.belvedere.sample.InMemorySeriesCatalog;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.SampleLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes over stores in memory, whose steps are told one by one, beside a naive model of all that was committed. */
final class Cluster implements AutoCloseable {

    static final Duration GRACE = Duration.ofMinutes(10);

    final InMemorySeriesCatalog catalog = new InMemorySeriesCatalog();
    final NaiveSamples committed = new NaiveSamples();
    final SampleLog log = new RecordedLog(new InMemorySampleLog(catalog), committed);
    final InMemoryLeases leases = new InMemoryLeases();
    final ChunkStore chunks = new InMemoryChunkStore(leases);
    final List<ClusterNode> nodes = new ArrayList<>();
    private Instant now;
    private int started;

    Cluster(Instant now, int nodes) {
        this.now = now;
        for (int i = 0; i < nodes; i++) {
            this.nodes.add(startNode());
        }
    }

    private ClusterNode startNode() {
        started++;
        return new ClusterNode(this, "node-" + started, chunks);
    }

    /** One more node, with a store of its own kind. */
    ClusterNode startNode(String name, ChunkStore itsChunks) {
        ClusterNode node = new ClusterNode(this, name, itsChunks);
        nodes.add(node);
        return node;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Leases leases(Faults faults) {
        return faults.around(Leases.class, leases);
    }

    /** As if the process was killed: nothing of it is left but what is in the stores. */
    ClusterNode restart(int index) {
        nodes.get(index).close();
        ClusterNode node = startNode();
        nodes.set(index, node);
        node.followAll();
        return node;
    }

    int logRows() {
        return log.read(Map.of(), Integer.MAX_VALUE).size();
    }

    static Labels labels(int number) {
        return Labels.of(Map.of("__name__", "m" + number, "job", "j" + number % 2));
    }

    /** Every node, when it has followed the log, has to answer what the model has. */
    void requireSameOnAllNodes(String situation) {
        for (ClusterNode node : nodes) {
            node.followAll();
            requireSame(node, situation);
        }
    }

    void requireSame(ClusterNode node, String situation) {
        requireSame(node, Long.MIN_VALUE, Long.MAX_VALUE, situation);
    }

    void requireSame(ClusterNode node, long from, long until, String situation) {
        Map<Integer, Map<Long, Double>> read = node.read(from, until, () -> {});
        assertThat(committed.difference(read, from, until))
                .as("%s, on %s", situation, node.name())
                .isEmpty();
    }

    /** Lets time pass until nothing has to wait any more, and requires that all is at rest, once, and nothing else is left. */
    void requireAllComesToRest(String situation) {
        for (int round = 0; round < 6; round++) {
            pass(Duration.ofHours(round == 0 ? 24 : 1));
            for (ClusterNode node : nodes) {
                node.followAll();
                node.seal();
            }
        }
        requireSameOnAllNodes(situation);
        for (ClusterNode node : nodes) {
            assertThat(node.node().facts()).as("%s, %s", situation, node.name()).doesNotContainKey("seal");
            assertThat(node.node().head().windows())
                    .as("%s, %s", situation, node.name())
                    .isEmpty();
            assertThat(node.node().head().memoryBytes())
                    .as("%s, %s", situation, node.name())
                    .isZero();
            assertThat(node.node().head().activeSeries())
                    .as("%s, %s", situation, node.name())
                    .isZero();
        }
        assertThat(logRows()).as(situation).isZero();
    }

    @Override
    public void close() {
        nodes.forEach(ClusterNode::close);
    }

    /** Samples as a client sends them, each of the series with that number. */
    record Sample(int series, long time, double value) {}

    static LogEntry entry(List<Sample> samples, int[] refs) {
        return new LogEntry(
                Rows.TENANT,
                refs,
                samples.stream().mapToLong(Sample::time).toArray(),
                samples.stream().mapToDouble(Sample::value).toArray());
    }
}
