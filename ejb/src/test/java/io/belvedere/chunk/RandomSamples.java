package io.belvedere.chunk;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.LongUnaryOperator;

/** Samples of every shape that a codec may meet, changing their shape in the middle now and then. */
public final class RandomSamples {

    private static final double[] ODD_VALUES = {
        0.0,
        -0.0,
        Double.NaN,
        Double.longBitsToDouble(0x7ff0000000000002L),
        Double.longBitsToDouble(0xfff8000000000123L),
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0x1p53,
        0x1p53 - 1,
        0x1p53 + 2,
        -0x1p53,
        0x1p63,
        -0x1p63,
        0x1p62,
        0.1 + 0.2,
        1e18,
        1e-18,
        123456789.12345679
    };

    private final Random random;

    public RandomSamples(Random random) {
        this.random = random;
    }

    public Samples next(int maxSize) {
        int size = random.nextInt(4) == 0 ? random.nextInt(maxSize + 1) : random.nextInt(300);
        long[] timestamps = new long[size];
        double[] values = new double[size];
        LongUnaryOperator times = times();
        DoubleSupplier shape = shape();
        long time = random.nextBoolean() ? SeriesKind.START : random.nextLong();
        for (int i = 0; i < size; i++) {
            if (random.nextInt(400) == 0) {
                times = times();
                shape = shape();
            }
            time = times.applyAsLong(time);
            timestamps[i] = time;
            values[i] = random.nextInt(300) == 0 ? oddValue() : shape.getAsDouble();
        }
        return Samples.of(timestamps, values);
    }

    double oddValue() {
        return ODD_VALUES[random.nextInt(ODD_VALUES.length)];
    }

    private LongUnaryOperator times() {
        long step = 1L + random.nextInt(60_000);
        return switch (random.nextInt(9)) {
            case 0 -> last -> last + step + random.nextInt(101) - 50;
            case 1 -> last -> last + (random.nextInt(20) == 0 ? 10 * step : step);
            case 2 -> last -> last + random.nextInt(3);
            case 3 -> last -> last - step;
            case 4 -> last -> random.nextLong();
            case 5 -> last -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            case 6 -> last -> last + (random.nextInt(30) == 0 ? -5 * step : step);
            default -> last -> last + step;
        };
    }

    private DoubleSupplier shape() {
        double scale = Math.pow(10, random.nextInt(8));
        double level = random.nextInt(100_000) / scale;
        double[] sum = {level};
        return switch (random.nextInt(13)) {
            case 0 -> () -> level;
            case 1 -> () -> Double.longBitsToDouble(random.nextLong());
            case 2 -> this::oddValue;
            case 3 -> random::nextGaussian;
            case 4 -> () -> sum[0] += random.nextGaussian();
            case 5 -> () -> sum[0] += random.nextInt(100) / scale;
            case 6 -> () -> random.nextInt(100_000) / scale;
            case 7 -> () -> random.nextInt(50) == 0 ? random.nextInt(1000) : level;
            case 8 -> () -> (float) (sum[0] += random.nextGaussian());
            case 9 -> () -> 4096.0 * random.nextInt(1 << 20);
            case 10 -> () -> random.nextLong();
            case 11 -> () -> SeriesKind.STALE;
            default -> () -> Math.round((sum[0] += random.nextGaussian()) * scale) / scale;
        };
    }
}
