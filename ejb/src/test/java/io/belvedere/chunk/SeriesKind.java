package io.belvedere.chunk;

import java.util.Random;

/** Kinds of data that a metric store is full of, generated from a seed, and how few bytes a sample they must take. */
public enum SeriesKind {
    INTEGER_WALK(0.7) {
        @Override
        double next(double last, Random random) {
            return last + random.nextInt(11) - 5;
        }
    },
    DECIMAL_GAUGE(1.2) {
        @Override
        double next(double last, Random random) {
            return Math.round((last + random.nextGaussian() * 0.5) * 100) / 100.0;
        }
    },
    DECIMAL_GAUGE_WITH_JITTER(2.1) {
        @Override
        double next(double last, Random random) {
            return DECIMAL_GAUGE.next(last, random);
        }

        @Override
        long jitter(Random random) {
            return random.nextInt(101) - 50L;
        }
    },
    /** Requests, as a rate that goes up and down; the process starts again now and then. */
    COUNTER(1.0) {
        @Override
        double next(double last, Random random) {
            return random.nextInt(2000) == 0 ? 0 : last + 40 + Math.round(random.nextGaussian() * 15);
        }
    },
    /** Seconds in thousandths, summed up in floating point: the sum drifts away from what has three places. */
    FLOAT_COUNTER(1.9) {
        @Override
        double next(double last, Random random) {
            return last + random.nextInt(400) / 1000.0;
        }
    },
    FULL_PRECISION(7.0) {
        @Override
        double next(double last, Random random) {
            return last + random.nextGaussian();
        }
    },
    /** Any sign, any size. */
    NOISE(7.3) {
        @Override
        double next(double last, Random random) {
            return random.nextGaussian();
        }
    },
    MOSTLY_CONSTANT(0.05) {
        @Override
        double next(double last, Random random) {
            return random.nextInt(200) == 0 ? random.nextInt(100) : last;
        }
    },
    CONSTANT(0.01) {
        @Override
        double next(double last, Random random) {
            return last;
        }
    },
    /** Memory in whole pages. */
    PAGES(1.2) {
        @Override
        double next(double last, Random random) {
            return Math.max(0, last + 4096 * Math.round(random.nextGaussian() * 50));
        }
    },
    /** A few values that jump without order. */
    STATUS(0.3) {
        @Override
        double next(double last, Random random) {
            return random.nextInt(20) == 0 ? new double[] {200, 404, 500, 503}[random.nextInt(4)] : 200;
        }
    },
    WITH_STALE_MARKERS(1.3) {
        @Override
        double next(double last, Random random) {
            return DECIMAL_GAUGE.next(last, random);
        }

        @Override
        double shown(double value, Random random) {
            return random.nextInt(200) == 0 ? STALE : value;
        }
    };

    public static final double STALE = Double.longBitsToDouble(0x7ff0000000000002L);
    public static final long START = 1_790_000_000_000L;
    public static final int STEP = 15_000;
    public static final int DAY = 86_400_000 / STEP;

    private final double maxBytesPerSample;

    SeriesKind(double maxBytesPerSample) {
        this.maxBytesPerSample = maxBytesPerSample;
    }

    /** The value after the last one. */
    abstract double next(double last, Random random);

    /** What is seen of a value. */
    double shown(double value, Random random) {
        return value;
    }

    /** How far a timestamp is off the grid. */
    long jitter(Random random) {
        return 0;
    }

    public double maxBytesPerSample() {
        return maxBytesPerSample;
    }

    public Samples samples(int count, long seed) {
        Random random = new Random(seed);
        long[] timestamps = new long[count];
        double[] values = new double[count];
        double value = 1024;
        for (int i = 0; i < count; i++) {
            value = next(value, random);
            timestamps[i] = START + (long) i * STEP + jitter(random);
            values[i] = shown(value, random);
        }
        return Samples.of(timestamps, values);
    }
}
