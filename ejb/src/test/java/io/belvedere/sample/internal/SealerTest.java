package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.Rows.FIRST;
import static io.belvedere.sample.internal.Rows.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.sample.Generation;
import io.belvedere.sample.Window;
import io.belvedere.sample.internal.Cluster.Sample;
import io.belvedere.sample.internal.StepStates.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealerTest {

    private static final long T = FIRST.start();

    private final Cluster cluster = new Cluster(Instant.ofEpochMilli(T), 2);

    @AfterEach
    void close() {
        cluster.close();
    }

    private ClusterNode node(int index) {
        return cluster.nodes.get(index);
    }

    private void startAll() {
        cluster.nodes.forEach(ClusterNode::followAll);
    }

    private void append(int node, long... times) {
        List<Sample> samples = new ArrayList<>();
        for (long time : times) {
            samples.add(new Sample(0, time, Rows.value(time)));
        }
        assertThat(node(node).append(samples)).isTrue();
    }

    private void followAll() {
        cluster.nodes.forEach(ClusterNode::followAll);
    }

    /** To the first moment at which the window may come to rest. */
    private void passUntilDue(Window window) {
        cluster.pass(Duration.between(
                cluster.now(), Instant.ofEpochMilli(window.end()).plus(Cluster.GRACE)));
    }

    private List<Generation> generations() {
        return cluster.chunks.generations();
    }

    @Test
    void seal_waitsForTheGrace() {
        startAll();
        append(0, T);
        passUntilDue(FIRST);
        cluster.pass(Duration.ofMillis(-1));
        node(0).seal();
        assertThat(generations()).isEmpty();
        cluster.pass(Duration.ofMillis(1));
        node(0).seal();
        assertThat(generations()).hasSize(1);
        assertThat(cluster.logRows()).isZero();
    }

    @Test
    void seal_takesEveryWindowThatIsDue() {
        startAll();
        append(0, T, T + Window.LENGTH, T + 2 * Window.LENGTH, T + 3 * Window.LENGTH);
        passUntilDue(SECOND);
        node(0).seal();
        assertThat(generations()).extracting(Generation::from).containsExactly(T, T + Window.LENGTH);
        assertThat(cluster.logRows())
                .as("a row with samples that are not at rest")
                .isEqualTo(1);
        cluster.requireSameOnAllNodes("two of four windows at rest");
    }

    @Test
    void seal_onANodeWithoutTheLease_onlyLetsGoOfWhatIsAtRest() {
        startAll();
        append(0, T);
        followAll();
        passUntilDue(FIRST);
        node(0).seal();
        assertThat(node(1).node().head().memoryBytes()).isPositive();
        node(1).seal();
        assertThat(node(1).node().head().memoryBytes()).isZero();
        assertThat(generations()).hasSize(1);
    }

    @Test
    void seal_ofLateSamples_waitsUntilTheyHaveGathered() {
        startAll();
        append(0, T);
        passUntilDue(FIRST);
        node(0).seal();
        append(0, T + 1);
        cluster.pass(Cluster.GRACE.minusMillis(1));
        append(0, T + 2);
        node(0).seal();
        assertThat(generations()).hasSize(1);
        cluster.pass(Duration.ofMillis(1));
        node(0).seal();
        assertThat(generations()).hasSize(2);
        cluster.requireAllComesToRest("late samples");
    }

    @Test
    void seal_ofARepetitionThatCameWhileItsWindowWasUnderWay_leavesNothingBehind() {
        startAll();
        append(0, T);
        followAll();
        passUntilDue(FIRST);
        // Frozen, and not yet at rest.
        node(0).faults().failAt(4, false);
        node(0).seal();
        assertThat(node(0).faults().haveStruck()).isTrue();
        append(0, T);
        followAll();
        cluster.requireAllComesToRest("a repetition");
    }

    @Test
    void seal_ofASampleThatTwoWritersBrought_leavesNothingBehindOnAnyNode() {
        startAll();
        append(0, T);
        passUntilDue(FIRST);
        append(1, T + 1);
        // Node 0 has not heard of the row of node 1 when it seals; then the same sample comes by way of node 0.
        node(0).seal();
        append(0, T + 1);
        followAll();
        cluster.requireAllComesToRest("the same sample by two ways");
    }

    @Test
    void delete_isNotHeldUpBySamplesThatComeLateAgainAndAgain() {
        startAll();
        append(0, T);
        for (int window = 1; window < 12; window++) {
            append(0, T + window * Window.LENGTH);
            passUntilDue(new Window(T + (window - 1) * Window.LENGTH));
            for (int late = 0; late < 10; late++) {
                append(0, T + window * 1_000L + late);
                cluster.pass(Duration.ofMinutes(12));
                node(0).seal();
            }
        }
        assertThat(cluster.logRows()).isLessThan(25);
    }

    @Test
    void follow_ofANodeThatMissedRowsThatAreGone_stillKnowsTheirSeries() {
        startAll();
        append(0, T);
        followAll();
        passUntilDue(FIRST);
        assertThat(node(0).append(List.of(new Sample(5, T + 1, 1)))).isTrue();
        node(0).seal();
        assertThat(cluster.logRows()).isZero();
        append(0, SECOND.end());
        cluster.requireSameOnAllNodes("a node that was cut off for a while");
    }

    @Test
    void read_whileGenerationAfterGenerationComesToRest_missesNothing() {
        startAll();
        node(0).append(List.of(new Sample(0, T, 1), new Sample(1, T, 1), new Sample(2, T + 5, 1)));
        passUntilDue(FIRST);
        ClusterNode node = node(0);
        var read = node.read(Long.MIN_VALUE, Long.MAX_VALUE, () -> {
            node.seal();
            node.append(List.of(new Sample(1, T + 1, 1)));
            cluster.pass(Cluster.GRACE);
            node.seal();
            cluster.pass(Cluster.GRACE);
            node.seal();
            // One that begins now must not let go of what the first still needs.
            node.read(Long.MIN_VALUE, Long.MAX_VALUE, node::seal);
        });
        assertThat(read.get(2)).containsKey(T);
        assertThat(read.get(3)).containsKey(T + 5);
        assertThat(generations()).hasSize(2);
        cluster.requireAllComesToRest("after the reader");
    }

    @Test
    void seal_thatTakesLongerThanItsLease_keepsIt() {
        startAll();
        node(0).append(IntStream.range(0, 2_500)
                .mapToObj(series -> new Sample(series, T, 1))
                .toList());
        followAll();
        passUntilDue(FIRST);
        HookedStore slow = new HookedStore(cluster.chunks, chunks -> {
            cluster.pass(Duration.ofMinutes(3));
            node(1).seal();
        });
        ClusterNode slowNode = cluster.startNode("slow", slow);
        slowNode.followAll();
        slowNode.seal();
        assertThat(slowNode.failures(Step.SEAL)).isZero();
        assertThat(generations()).hasSize(1);
    }

    @Test
    void seal_ofAWindowWithAFault_doesNotHoldUpTheOthers() {
        ClusterNode node = cluster.startNode("refusing", new HookedStore(cluster.chunks, chunks -> {
            if (FIRST.contains(chunks.get(0).firstTime())) {
                throw new IllegalStateException("broken");
            }
        }));
        startAll();
        append(0, T, SECOND.start());
        passUntilDue(SECOND);
        node.followAll();
        node.seal();
        assertThat(generations()).extracting(Generation::from).containsExactly(SECOND.start());
        assertThat(node.failures(Step.SEAL)).isEqualTo(1);
        cluster.requireSameOnAllNodes("one window cannot come to rest");
    }

    /** Who goes on after a crash. */
    enum Survivor {
        THE_SAME_RUN,
        THE_SAME_NODE_STARTED_AGAIN,
        ANOTHER_NODE
    }

    @ParameterizedTest
    @EnumSource
    void crashAtAnyCall_losesNothingAndDoublesNothing(Survivor survivor) {
        int call = 0;
        boolean struck = true;
        while (struck) {
            call++;
            struck = crashAt(call, false, survivor);
            assertThat(crashAt(call, true, survivor)).isEqualTo(struck);
        }
        assertThat(call).as("calls of one round").isGreaterThan(10);
    }

    private boolean crashAt(int call, boolean afterCarryingOut, Survivor survivor) {
        String situation = survivor + ", call " + call + (afterCarryingOut ? " carried out" : " not carried out");
        try (Cluster crashing = new Cluster(Instant.ofEpochMilli(T), 2)) {
            ClusterNode node = crashing.nodes.get(0);
            ClusterNode other = crashing.nodes.get(1);
            node.followAll();
            other.followAll();
            node.append(List.of(new Sample(0, T, 1), new Sample(1, SECOND.start(), 2)));
            other.append(List.of(new Sample(0, T + 1, 3), new Sample(2, T + 2, 4)));
            crashing.requireSameOnAllNodes(situation + ", at first");
            crashing.pass(Duration.ofHours(5));
            node.faults().failAt(call, afterCarryingOut);
            node.seal();
            boolean struck = node.faults().haveStruck();
            node.faults().failAt(0, false);
            crashing.requireSameOnAllNodes(situation + ", after the crash");
            node.append(List.of(new Sample(0, T + 3, 5), new Sample(0, T, 1)));
            crashing.pass(Duration.ofMinutes(30));
            switch (survivor) {
                case THE_SAME_RUN -> node.seal();
                case THE_SAME_NODE_STARTED_AGAIN -> crashing.restart(0).seal();
                case ANOTHER_NODE -> other.seal();
            }
            crashing.requireSameOnAllNodes(situation + ", when it went on");
            crashing.requireAllComesToRest(situation + ", at the end");
            return struck;
        }
    }

    @Test
    void anyScenario_losesNothingAndDoublesNothing() {
        long seed = System.nanoTime();
        for (int scenario = 0; scenario < 20; scenario++) {
            System.out.println("SealerTest seed=" + (seed + scenario));
            new RandomScenario(seed + scenario).run(120);
        }
    }
}
