package io.belvedere.rollup;

import io.belvedere.chunk.RandomSamples;
import io.belvedere.chunk.Samples;
import io.belvedere.chunk.SeriesKind;
import java.util.Random;

/** Samples in the order of time: any kind of data, regular or with gaps, odd values among them. */
final class RandomSeries {

    static final long MIDNIGHT = 1_790_035_200_000L;

    private final Random random;
    private final RandomSamples odd;

    RandomSeries(Random random) {
        this.random = random;
        odd = new RandomSamples(random);
    }

    Samples next() {
        Samples shape = random.nextInt(3) == 0 ? odd.next(2000) : ofKind(1 + random.nextInt(2000));
        long[] timestamps = new long[shape.size()];
        long step = 1L + random.nextInt(120_000);
        boolean gaps = random.nextBoolean();
        boolean jitter = random.nextBoolean();
        long time = MIDNIGHT - random.nextInt(3_600_000);
        for (int i = 0; i < timestamps.length; i++) {
            time += jitter ? 1 + random.nextInt((int) step) : step;
            time += gaps && random.nextInt(50) == 0 ? random.nextInt(20_000_000) : 0;
            timestamps[i] = time;
        }
        return Samples.ofFirst(shape.size(), timestamps, shape.values());
    }

    private Samples ofKind(int size) {
        SeriesKind[] kinds = SeriesKind.values();
        return kinds[random.nextInt(kinds.length)].samples(size, random.nextLong());
    }
}
