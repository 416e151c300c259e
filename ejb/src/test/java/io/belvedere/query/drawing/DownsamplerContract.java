package io.belvedere.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link Downsampler} promises. */
abstract class DownsamplerContract {

    private static final long STEP = RandomLines.STEP;

    abstract Downsampler downsampler();

    private Line reduced(Line line, int maxPoints) {
        long[] times = line.timestampsMillis();
        Grid grid = new Grid(times[0], times[times.length - 1], STEP);
        return downsampler().reduce(line, Canvas.of(grid, maxPoints));
    }

    @Test
    void reduce_leavesShortLineAlone() {
        Line line = line(100, i -> i);

        assertThat(reduced(line, 100)).isSameAs(line);
    }

    @Test
    void reduce_takesEmptyLine() {
        Line line = Line.of(new long[0], new double[0], STEP);

        assertThat(downsampler().reduce(line, new Canvas(0, 1, 100))).isSameAs(line);
    }

    @Test
    void reduce_keepsSpikes() {
        Line line = line(100_000, i -> i == 33_333 ? 1000 : i == 77_777 ? -1000 : i % 7);

        Line reduced = reduced(line, 200);

        assertThat(reduced.values()).contains(1000).contains(-1000);
    }

    @Test
    void reduce_keepsBothEndsOfGap() {
        long[] times = LongStream.range(0, 10_000)
                .map(i -> i * STEP + (i < 4321 ? 0 : 3 * STEP))
                .toArray();
        Line line = Line.of(times, new double[times.length], STEP);

        Line reduced = reduced(line, 100);

        int gap = Arrays.binarySearch(reduced.timestampsMillis(), 4320 * STEP);
        assertThat(gap).isNotNegative();
        assertThat(reduced.timestampsMillis()[gap + 1]).isEqualTo(4324 * STEP);
        assertThat(reduced.breaks()).containsExactly(gap + 1);
    }

    @Test
    void reduce_keepsSingleNaNWithItsNeighbours() {
        Line line = line(10_000, i -> i == 5555 ? Double.NaN : i);

        Line reduced = reduced(line, 100);

        int nan = Arrays.binarySearch(reduced.timestampsMillis(), 5555 * STEP);
        assertThat(Arrays.copyOfRange(reduced.values(), nan - 1, nan + 2)).containsExactly(5554, Double.NaN, 5556);
        assertThat(reduced.breaks()).containsExactly(nan, nan + 1);
    }

    @Test
    void reduce_keepsInfinityOutOfTheWayOfSpikes() {
        Line line = line(10_000, i -> i == 5555 ? Double.POSITIVE_INFINITY : i == 5557 ? 1000 : i % 3);

        assertThat(reduced(line, 100).values()).contains(1000).contains(Double.POSITIVE_INFINITY);
    }

    @Test
    void reduce_makesOneHoleOfNothingButNaN() {
        Line line = line(1000, i -> Double.NaN);

        Line reduced = reduced(line, 100);

        assertThat(reduced.timestampsMillis()).containsExactly(0, STEP, 998 * STEP, 999 * STEP);
        assertThat(reduced.values()).containsOnly(Double.NaN);
    }

    /** More holes than there may be points: they cannot all be seen, but no line leads over one. */
    @Test
    void reduce_neverDrawsAcrossHole() {
        Line line = line(10_000, i -> i % 3 == 0 ? Double.NaN : i);

        Line reduced = reduced(line, 100);

        assertThat(reduced.size()).isLessThanOrEqualTo(100);
        assertThat(reduced.breaks()).hasSizeGreaterThan(30);
    }

    @Test
    void reduce_givesPartOfTheLineInItsOrder() {
        long seed = System.nanoTime();
        RandomLines lines = new RandomLines(new Random(seed));
        for (int i = 0; i < 100; i++) {
            Line line = lines.next();
            Canvas canvas = lines.canvas(line);

            Line reduced = downsampler().reduce(line, canvas);

            String run = "seed " + seed + ", line " + i;
            assertThat(reduced.size()).as(run).isLessThanOrEqualTo(canvas.maxPoints());
            int[] positions = positions(line, reduced, run);
            assertThat(positions).as(run).isSorted().doesNotHaveDuplicates();
            if (line.size() > 0) {
                assertThat(positions).as(run).startsWith(0).endsWith(line.size() - 1);
            }
            assertThat(reduced.breaks()).as(run).isEqualTo(breaksBetween(line, positions));
        }
    }

    /** Where the points of a part stand in the whole. */
    private static int[] positions(Line line, Line part, String run) {
        int[] positions = new int[part.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = Arrays.binarySearch(line.timestampsMillis(), part.timestampsMillis()[i]);
            assertThat(positions[i]).as(run).isNotNegative();
            assertThat(Double.valueOf(part.values()[i])).as(run).isEqualTo(Double.valueOf(line.values()[positions[i]]));
        }
        return positions;
    }

    private static int[] breaksBetween(Line line, int[] positions) {
        return IntStream.range(1, positions.length)
                .filter(i -> Arrays.stream(line.breaks()).anyMatch(at -> positions[i - 1] < at && at <= positions[i]))
                .toArray();
    }

    void assertEqualsTwin(Downsampler twin) {
        long seed = System.nanoTime();
        RandomLines lines = new RandomLines(new Random(seed));
        for (int i = 0; i < 100; i++) {
            Line line = lines.next();
            Canvas canvas = lines.canvas(line);

            Line reduced = downsampler().reduce(line, canvas);

            assertThat(columns(reduced)).as("seed %d, line %d", seed, i).isEqualTo(columns(twin.reduce(line, canvas)));
        }
    }

    private static List<List<?>> columns(Line line) {
        List<List<?>> columns = new ArrayList<>();
        columns.add(Arrays.stream(line.timestampsMillis()).boxed().toList());
        columns.add(Arrays.stream(line.values()).boxed().toList());
        columns.add(Arrays.stream(line.breaks()).boxed().toList());
        return columns;
    }

    static Line line(int size, IntToDoubleFunction value) {
        long[] times = LongStream.range(0, size).map(i -> i * STEP).toArray();
        double[] values = IntStream.range(0, size).mapToDouble(value).toArray();
        return Line.of(times, values, STEP);
    }
}
