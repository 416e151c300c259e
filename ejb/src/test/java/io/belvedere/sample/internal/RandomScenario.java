package io.belvedere.sample.internal;

import io.belvedere.sample.Window;
import io.belvedere.sample.internal.Cluster.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Anything that may happen to a few nodes, in any order: appends in order, late and again, answers that get lost, crashes at
 * each step of sealing, restarts, nodes that are cut off for a while, readers in between. After each step every node that
 * is not cut off has to answer what was committed.
 */
final class RandomScenario {

    private static final int NODES = 3;
    private static final int SERIES = 6;

    private final Random random;
    private final Cluster cluster;
    private final Set<Integer> cutOff = new HashSet<>();
    private final List<String> steps = new ArrayList<>();

    RandomScenario(long seed) {
        random = new Random(seed);
        steps.add("seed " + seed);
        cluster = new Cluster(Instant.ofEpochMilli(Rows.FIRST.start()), NODES);
        cluster.nodes.forEach(ClusterNode::followAll);
    }

    void run(int count) {
        try (cluster) {
            for (int i = 0; i < count; i++) {
                step();
                requireSame();
            }
            steps.add("rest");
            cluster.requireAllComesToRest(situation());
        }
    }

    private void step() {
        int index = random.nextInt(NODES);
        ClusterNode node = cluster.nodes.get(index);
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> append(index, node);
            case 5 -> appendAndLoseTheAnswer(index, node);
            case 6, 7 -> pass(Duration.ofMinutes(random.nextInt(40)));
            case 8, 9, 10 -> seal(index, node);
            case 11, 12 -> sealAndCrash(index, node);
            case 13 -> restart(index);
            case 14 -> readWhileItComesToRest(index, node);
            default -> cutOff(index);
        }
    }

    private void append(int index, ClusterNode node) {
        List<Sample> samples = samples();
        boolean kept = node.append(samples);
        steps.add(index + (kept ? " append " : " append refused ") + samples);
    }

    private void appendAndLoseTheAnswer(int index, ClusterNode node) {
        node.faults().failAt(1 + random.nextInt(2), random.nextBoolean());
        append(index, node);
        node.faults().failAt(0, false);
        if (random.nextBoolean()) {
            restart(index);
        } else {
            node.findOutWhatWasWritten();
        }
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int series = random.nextInt(SERIES);
            long time = time();
            // Mostly the value that the time has anyway, so that what comes again is the same.
            double value = random.nextInt(12) == 0 ? random.nextInt(100) + 0.5 : Rows.value(time + series);
            samples.add(new Sample(series, time, value));
        }
        return samples;
    }

    private long time() {
        long now = cluster.now().toEpochMilli();
        return switch (random.nextInt(6)) {
            case 0 -> now - random.nextInt((int) (4 * Window.LENGTH));
            case 1 -> cluster.committed.isEmpty() ? now : cluster.committed.anyTime(random);
            case 2 -> now + random.nextInt(600_000);
            default -> now - random.nextInt(60_000);
        };
    }

    private void pass(Duration time) {
        cluster.pass(time);
        steps.add("pass " + time);
    }

    private void seal(int index, ClusterNode node) {
        node.seal();
        steps.add(index + " seal");
    }

    private void sealAndCrash(int index, ClusterNode node) {
        int call = 1 + random.nextInt(12);
        boolean carriedOut = random.nextBoolean();
        boolean dies = random.nextBoolean();
        node.faults().failAt(call, carriedOut);
        node.seal();
        steps.add(index + " seal, fault at call " + call + " carried out " + carriedOut + " struck "
                + node.faults().haveStruck() + (dies ? " and died" : ""));
        node.faults().failAt(0, false);
        if (dies) {
            restart(index);
        }
    }

    private void restart(int index) {
        cluster.restart(index);
        cutOff.remove(index);
        steps.add(index + " restart");
    }

    private void cutOff(int index) {
        boolean off = cutOff.size() < NODES - 1 && cutOff.add(index);
        if (!off && cutOff.remove(index)) {
            // What came to rest meanwhile, and is gone from the log, it learns here.
            cluster.nodes.get(index).seal();
        }
        steps.add(index + (off ? " cut off" : " back"));
    }

    private void readWhileItComesToRest(int index, ClusterNode node) {
        steps.add(index + " read");
        if (cutOff.contains(index)) {
            return;
        }
        node.followAll();
        Map<Integer, Map<Long, Double>> read = node.read(Long.MIN_VALUE, Long.MAX_VALUE, () -> {
            pass(Duration.ofMinutes(random.nextInt(200)));
            for (int i = 0; i < 4; i++) {
                int other = random.nextInt(NODES);
                seal(other, cluster.nodes.get(other));
            }
            seal(index, node);
        });
        require(cluster.committed.difference(read, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private void requireSame() {
        for (int index = 0; index < NODES; index++) {
            if (!cutOff.contains(index)) {
                ClusterNode node = cluster.nodes.get(index);
                node.followAll();
                cluster.requireSame(node, situation());
                long from = time();
                cluster.requireSame(node, from, from + random.nextInt(10_000_000), situation());
            }
        }
    }

    private void require(String difference) {
        if (!difference.isEmpty()) {
            throw new AssertionError(situation() + ": " + difference);
        }
    }

    private String situation() {
        return String.join("\n", steps);
    }
}
