package io.belvedere.sample.internal;

import org.junit.jupiter.api.Test;

class RollupReadsTest {

    @Test
    void reads_areWhatTheSamplesWouldGive() {
        long seed = System.nanoTime();
        System.out.println("RollupReadsTest seed=" + seed);
        for (int scenario = 0; scenario < 40; scenario++) {
            new RollupReadsScenario(seed + scenario).run(60);
        }
    }
}
