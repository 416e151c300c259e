package io.belvedere.benchmarks.gateway;

import java.util.List;
import java.util.stream.Stream;

/** Loads some sources one at a time, and from round to round another one first. */
final class Rounds {

    private static final int WARM_UP_TURNS = 4;

    private final List<LayoutSource> sources;
    private final List<byte[]> expected;
    private final Scale scale;

    /** What the sources answer now is what they must go on to answer. */
    Rounds(List<LayoutSource> sources, Scale scale) {
        this.sources = sources;
        this.expected = sources.stream().map(LayoutSource::ask).toList();
        this.scale = scale;
    }

    /** Each in several turns, so that none has long been idle when it is measured. */
    void warmUp(Load load) {
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            for (int source = 0; source < sources.size(); source++) {
                run(load, source, scale.warmUpSeconds() / WARM_UP_TURNS);
            }
        }
    }

    /** By source. */
    List<Tally> measure(Load load) {
        List<Tally> tallies = Stream.generate(Tally::new).limit(sources.size()).toList();
        for (int round = 0; round < scale.rounds(); round++) {
            for (int turn = 0; turn < sources.size(); turn++) {
                int source = (round + turn) % sources.size();
                tallies.get(source).add(run(load, source, scale.roundSeconds()));
            }
        }
        return tallies;
    }

    private Round run(Load load, int source, int seconds) {
        return load.run(sources.get(source), expected.get(source), seconds);
    }
}
