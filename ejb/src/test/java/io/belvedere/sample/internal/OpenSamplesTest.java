package io.belvedere.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.chunk.Samples;
import io.belvedere.sample.Standing;
import io.belvedere.sample.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenSamplesTest {

    private static final Window WINDOW = Window.of(1_700_000_000_000L);

    private final OpenSamples samples = new OpenSamples(new OpenWindow(WINDOW, 0), 0);

    /** What was added, each value by its bits. */
    private final NavigableMap<Long, Long> twin = new TreeMap<>();

    /** The order in which samples come. */
    enum Order {
        ASCENDING {
            @Override
            void arrange(List<Long> times, Random random) {}
        },
        SOME_LATE {
            @Override
            void arrange(List<Long> times, Random random) {
                for (int i = 0; i < times.size() / 10; i++) {
                    times.add(times.remove(random.nextInt(times.size())));
                }
            }
        },
        DESCENDING {
            @Override
            void arrange(List<Long> times, Random random) {
                Collections.reverse(times);
            }
        },
        SHUFFLED {
            @Override
            void arrange(List<Long> times, Random random) {
                Collections.shuffle(times, random);
            }
        };

        abstract void arrange(List<Long> times, Random random);
    }

    @ParameterizedTest
    @EnumSource
    void add_keepsWhatASortedMapKeeps(Order order) {
        long seed = System.nanoTime();
        System.out.println("OpenSamplesTest seed=" + seed);
        Random random = new Random(seed);
        int count = 1 + random.nextInt(1_500);
        List<Long> times = new ArrayList<>(LongStream.range(0, count)
                .map(i -> WINDOW.start() + i * 4_000 + random.nextInt(2_000))
                .boxed()
                .toList());
        times.addAll(times.subList(0, count / 20));
        order.arrange(times, random);
        for (long time : times) {
            offer(time, random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(5));
            if (random.nextInt(50) == 0) {
                requireSameRange(random);
            }
        }
        assertThat(samples.size()).isEqualTo(twin.size());
        assertThat(read(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(twin);
        requireSameStandings(random);
    }

    /** As the head does: what is not new is not added. */
    private void offer(long time, double value) {
        Standing expected =
                twin.containsKey(time) ? Standing.of(Double.longBitsToDouble(twin.get(time)), value) : Standing.NEW;
        assertThat(samples.standing(time, value)).isEqualTo(expected);
        if (expected == Standing.NEW) {
            samples.add(time, value);
            twin.put(time, Double.doubleToRawLongBits(value));
        }
    }

    private void requireSameRange(Random random) {
        long from = WINDOW.start() + random.nextInt((int) Window.LENGTH);
        long until = from + random.nextInt((int) Window.LENGTH);
        assertThat(read(from, until)).isEqualTo(new TreeMap<>(twin.subMap(from, until)));
    }

    private void requireSameStandings(Random random) {
        for (Map.Entry<Long, Long> entry : twin.entrySet()) {
            long time = entry.getKey();
            double there = Double.longBitsToDouble(entry.getValue());
            assertThat(samples.standing(time, there)).isEqualTo(Standing.SAME);
            assertThat(samples.standing(time, there + 1)).isEqualTo(Standing.OTHER_VALUE);
            long other = time + random.nextInt(2_000);
            assertThat(samples.standing(other, there) == Standing.NEW).isEqualTo(!twin.containsKey(other));
        }
    }

    private NavigableMap<Long, Long> read(long from, long until) {
        SampleColumns columns = new SampleColumns();
        samples.copyTo(columns, from, until);
        Samples copied = columns.toSamples();
        NavigableMap<Long, Long> found = new TreeMap<>();
        for (int i = 0; i < copied.size(); i++) {
            assertThat(found.isEmpty() || found.lastKey() < copied.timestamps()[i])
                    .as("in the order of time")
                    .isTrue();
            found.put(copied.timestamps()[i], Double.doubleToRawLongBits(copied.values()[i]));
        }
        return found;
    }

    @Test
    void standing_isNewWhileThereIsNothing() {
        assertThat(samples.standing(WINDOW.start(), 1)).isEqualTo(Standing.NEW);
    }

    @Test
    void standing_tellsNanPayloadsAndTheSignOfZeroApart() {
        double payload = Double.longBitsToDouble(0x7ff0_0000_0000_0002L);
        List<Double> values = List.of(Double.NaN, payload, 0.0, -0.0, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < values.size() * OpenSamples.BLOCK_SIZE; i++) {
            offer(WINDOW.start() + i, values.get(i % values.size()));
        }
        for (Map.Entry<Long, Long> entry : twin.entrySet()) {
            for (double value : values) {
                Standing expected =
                        Double.doubleToRawLongBits(value) == entry.getValue() ? Standing.SAME : Standing.OTHER_VALUE;
                assertThat(samples.standing(entry.getKey(), value)).isEqualTo(expected);
            }
        }
        assertThat(read(Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(twin);
    }

    @Test
    void memoryBytes_growBySmallStepsAndShrinkWhenABlockIsPacked() {
        int before = samples.memoryBytes();
        for (int i = 0; i < OpenSamples.BLOCK_SIZE - 1; i++) {
            samples.add(WINDOW.start() + i * 1_000L, 7);
            assertThat(samples.memoryBytes()).isGreaterThanOrEqualTo(before);
            before = samples.memoryBytes();
        }
        int unpacked = before;
        for (int i = OpenSamples.BLOCK_SIZE - 1; i < 20 * OpenSamples.BLOCK_SIZE; i++) {
            samples.add(WINDOW.start() + i * 1_000L, 7);
        }
        assertThat(samples.memoryBytes() - unpacked)
                .as("what twenty packed blocks take beside the tail")
                .isLessThan(20 * OpenSamples.BLOCK_SIZE * 2);
    }

    @Test
    void seriesOfOneScrape_arePackedInTurn() {
        List<OpenSamples> scraped = IntStream.range(0, 600)
                .mapToObj(ref -> new OpenSamples(new OpenWindow(WINDOW, 0), ref))
                .toList();

        for (int scrape = 0; scrape < OpenSamples.BLOCK_SIZE; scrape++) {
            long time = WINDOW.start() + scrape * 1_000L;
            long packed = scraped.stream()
                    .filter(each -> {
                        int before = each.memoryBytes();
                        each.add(time, 1);
                        return each.memoryBytes() != before;
                    })
                    .count();

            // Up to there the tails of all double their room a few times.
            if (scrape > 64) {
                assertThat(packed).isLessThanOrEqualTo(10);
            }
        }
    }

    @Test
    void memoryBytes_areThoseOfTheSameSamplesInWhateverOrderTheyCame() {
        OpenSamples late = new OpenSamples(new OpenWindow(WINDOW, 0), 0);
        int count = OpenSamples.BLOCK_SIZE + 30;
        for (int i = 0; i < count; i++) {
            samples.add(WINDOW.start() + i, i);
        }
        for (int i = 0; i < count; i++) {
            // The sample in the middle of the first block comes last.
            if (i != 60) {
                late.add(WINDOW.start() + i, i);
            }
        }
        late.add(WINDOW.start() + 60, 60);
        assertThat(late.memoryBytes()).isBetween(samples.memoryBytes() - 40, samples.memoryBytes() + 40);
    }
}
