package io.belvedere.benchmarks;

import io.belvedere.chunk.Samples;
import java.util.Random;

/** Kinds of data that a metric store is full of, one day at 15 s from a seed. */
public enum SampleKind {
    INTEGER_WALK {
        @Override
        public double next(double last, Random random) {
            return last + random.nextInt(11) - 5;
        }
    },
    DECIMAL_GAUGE {
        @Override
        public double next(double last, Random random) {
            return Math.round((last + random.nextGaussian() * 0.5) * 100) / 100.0;
        }
    },
    DECIMAL_GAUGE_WITH_JITTER {
        @Override
        public double next(double last, Random random) {
            return DECIMAL_GAUGE.next(last, random);
        }

        @Override
        public long jitter(Random random) {
            return random.nextInt(101) - 50L;
        }
    },
    COUNTER {
        @Override
        public double next(double last, Random random) {
            return random.nextInt(2000) == 0 ? 0 : last + 40 + Math.round(random.nextGaussian() * 15);
        }
    },
    /** Seconds in thousandths, summed up in floating point. */
    FLOAT_COUNTER {
        @Override
        public double next(double last, Random random) {
            return last + random.nextInt(400) / 1000.0;
        }
    },
    FULL_PRECISION {
        @Override
        public double next(double last, Random random) {
            return last + random.nextGaussian();
        }
    },
    MOSTLY_CONSTANT {
        @Override
        public double next(double last, Random random) {
            return random.nextInt(200) == 0 ? random.nextInt(100) : last;
        }
    },
    CONSTANT {
        @Override
        public double next(double last, Random random) {
            return last;
        }
    };

    static final int STEP = 15_000;
    static final int DAY = 86_400_000 / STEP;
    static final long START = 1_790_000_000_000L;

    public abstract double next(double last, Random random);

    /** How far a timestamp is off the grid. */
    public long jitter(Random random) {
        return 0;
    }

    Samples day(long seed) {
        Random random = new Random(seed);
        long[] timestamps = new long[DAY];
        double[] values = new double[DAY];
        double value = 1024;
        for (int i = 0; i < DAY; i++) {
            value = next(value, random);
            timestamps[i] = START + (long) i * STEP + jitter(random);
            values[i] = value;
        }
        return Samples.of(timestamps, values);
    }
}
