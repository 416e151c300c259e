package io.belvedere.query.drawing;

import java.util.Random;
import java.util.function.DoubleSupplier;

/** Lines of any shape, with equal values, holes and what is no number. Values are whole, so that sums of them are exact. */
final class RandomLines {

    static final long STEP = 15_000;
    static final long START = 1_790_035_200_000L;

    private static final double[] UNDRAWABLE = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private final Random random;

    RandomLines(Random random) {
        this.random = random;
    }

    Line next() {
        int size = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(3000);
        return Line.of(times(size), values(size), STEP);
    }

    /** Any that the line may be drawn on, also one that shows only a part of it. */
    Canvas canvas(Line line) {
        int maxPoints = Canvas.FEWEST_POINTS + random.nextInt(random.nextBoolean() ? 10 : 500);
        long left = START + random.nextInt(3) * 100_000L - 100_000;
        long end = line.size() == 0 ? START : line.timestampsMillis()[line.size() - 1];
        return new Canvas(left, Math.max(left, end + random.nextInt(3) * 100_000L - 100_000), maxPoints);
    }

    private long[] times(int size) {
        int gapEvery = 1 + random.nextInt(random.nextBoolean() ? 5 : 5000);
        long longestGap = random.nextBoolean() ? 2 : 1000;
        long[] times = new long[size];
        long time = START;
        for (int i = 0; i < size; i++) {
            times[i] = time;
            time += STEP;
            time += random.nextInt(gapEvery) == 0 ? STEP * random.nextLong(longestGap) : 0;
        }
        return times;
    }

    private double[] values(int size) {
        int oddEvery = 1 + random.nextInt(random.nextBoolean() ? 5 : 5000);
        double[] values = new double[size];
        DoubleSupplier shape = shape();
        boolean isOdd = false;
        for (int i = 0; i < size; i++) {
            isOdd = isOdd ? random.nextInt(4) > 0 : random.nextInt(oddEvery) == 0;
            values[i] = isOdd ? UNDRAWABLE[random.nextInt(UNDRAWABLE.length)] : shape.getAsDouble();
        }
        return values;
    }

    private DoubleSupplier shape() {
        double[] sum = {0};
        return switch (random.nextInt(4)) {
            case 0 -> () -> random.nextInt(3);
            case 1 -> () -> random.nextInt(100) == 0 ? 10_000 : random.nextInt(10);
            case 2 -> () -> sum[0] += random.nextInt(21) - 10;
            default -> () -> random.nextInt(2000) - 1000;
        };
    }
}
