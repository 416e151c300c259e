package io.belvedere.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.chunk.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeMergeTest {

    @Test
    void of_keepsOfEachTimeTheSampleOfTheFirstRun() {
        long seed = System.nanoTime();
        System.out.println("TimeMergeTest seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<SampleColumns> runs = new ArrayList<>();
            NavigableMap<Long, Double> naive = new TreeMap<>();
            int count = random.nextInt(9);
            for (int run = 0; run < count; run++) {
                runs.add(randomRun(random, run, naive));
            }
            Samples merged = TimeMerge.of(runs);
            NavigableMap<Long, Double> found = new TreeMap<>();
            for (int i = 0; i < merged.size(); i++) {
                assertThat(found.isEmpty() || found.lastKey() < merged.timestamps()[i])
                        .isTrue();
                found.put(merged.timestamps()[i], merged.values()[i]);
            }
            assertThat(found).isEqualTo(naive);
        }
    }

    private static SampleColumns randomRun(Random random, int run, NavigableMap<Long, Double> naive) {
        SampleColumns columns = new SampleColumns();
        long time = random.nextInt(100);
        int size = random.nextInt(40);
        for (int i = 0; i < size; i++) {
            columns.add(time, run + i / 100.0);
            naive.putIfAbsent(time, run + i / 100.0);
            time += 1 + random.nextInt(4);
        }
        return columns;
    }
}
