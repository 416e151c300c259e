package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.Rows.FIRST;
import static io.belvedere.sample.internal.Rows.SECOND;
import static io.belvedere.sample.internal.Rows.TENANT;
import static io.belvedere.sample.internal.Rows.entry;
import static io.belvedere.sample.internal.Rows.found;
import static io.belvedere.sample.internal.Rows.row;
import static io.belvedere.sample.internal.Rows.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.sample.Generation;
import io.belvedere.sample.GenerationSize;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.Standing;
import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static final long NOW = SECOND.end();
    private static final long T = FIRST.start();
    private static final long U = SECOND.start();

    private final Head head = new Head(new Changes(Long.MIN_VALUE));

    private void apply(int writer, long sequence, LogEntry entry) {
        head.apply(row(writer, sequence), entry, NOW);
    }

    private List<OpenWindow> learn(Generation... visible) {
        return head.learn(List.of(visible));
    }

    private static Generation generation(long id, Window window, Map<Integer, Long> cut) {
        return new Generation(id, window.start(), window.end(), Generation.NO_CLASS, cut, GenerationSize.NONE);
    }

    @Test
    void apply_takesARowOnce() {
        apply(1, 1, entry(7, T));
        apply(1, 1, entry(7, T + 1));
        assertThat(found(head, 7)).containsOnlyKeys(T);
    }

    @Test
    void apply_takesARowBehindAGapAndNothingOfTheGapLater() {
        apply(1, 1, entry(7, T));
        apply(1, 5, entry(7, T + 5));
        apply(1, 4, entry(7, T + 4));
        assertThat(found(head, 7)).containsOnlyKeys(T, T + 5);
        assertThat(head.positions()).containsExactly(Map.entry(1, 5L));
    }

    @Test
    void apply_countsTheRowsOfEachWriterApart() {
        apply(1, 3, entry(7, T));
        apply(2, 1, entry(7, T + 1));
        assertThat(found(head, 7)).containsOnlyKeys(T, T + 1);
    }

    @Test
    void apply_keepsTheFirstOfTwoValuesAndCountsTheOther() {
        apply(1, 1, sample(7, T, 1.5));
        apply(1, 2, sample(7, T, 2.5));
        apply(1, 3, sample(7, T, 1.5));
        assertThat(found(head, 7)).containsExactly(Map.entry(T, 1.5));
        assertThat(head.otherValues()).isEqualTo(1);
    }

    @Test
    void apply_leavesOutTheSamplesOfARowThatAreAtRest() {
        learn(generation(1, FIRST, Map.of(1, 5L)));
        apply(1, 5, new LogEntry(TENANT, new int[] {7, 7}, new long[] {T, U}, new double[] {1, 2}));
        apply(1, 6, new LogEntry(TENANT, new int[] {7, 7}, new long[] {T + 1, U + 1}, new double[] {3, 4}));
        apply(2, 5, entry(7, T + 2));
        assertThat(found(head, 7)).containsOnlyKeys(U, T + 1, U + 1, T + 2);
    }

    @Test
    void apply_takesSamplesOfTwoWindowsInAnyOrder() {
        apply(1, 1, entry(7, U, T, U + 1, T + 1, T + 2, U + 2));
        assertThat(found(head, 7)).containsOnlyKeys(T, T + 1, T + 2, U, U + 1, U + 2);
        assertThat(head.windows()).containsExactly(FIRST, SECOND);
    }

    @Test
    void read_isHalfOpen() {
        apply(1, 1, entry(7, T, T + 1, T + 2));
        assertThat(found(head.read(7, T, T + 2))).containsOnlyKeys(T, T + 1);
        assertThat(found(head.read(7, T + 3, U))).isEmpty();
    }

    @Test
    void freeze_putsLaterSamplesOfTheWindowIntoAnotherPart() {
        apply(1, 1, entry(7, T));
        Head.Frozen frozen = head.freeze(Set.of(FIRST));
        apply(1, 2, entry(7, T + 1));
        assertThat(frozen.cut()).containsExactly(Map.entry(1, 1L));
        assertThat(found(head.read(7, frozen.parts()))).containsOnlyKeys(T);
        assertThat(found(head, 7)).containsOnlyKeys(T, T + 1);
    }

    @Test
    void freeze_answersEarlierPartsToo() {
        apply(1, 1, entry(7, T));
        head.freeze(Set.of(FIRST));
        apply(1, 2, entry(8, T + 1));
        assertThat(head.freeze(Set.of(FIRST)).parts()).hasSize(2);
    }

    @Test
    void standing_asksAllPartsOfTheWindow() {
        apply(1, 1, sample(7, T, 1.0));
        head.freeze(Set.of(FIRST));
        apply(1, 2, sample(7, T + 1, 2.0));
        assertThat(head.standing(7, T, 1.0)).isEqualTo(Standing.SAME);
        assertThat(head.standing(7, T, 2.0)).isEqualTo(Standing.OTHER_VALUE);
        assertThat(head.standing(7, T + 1, 2.0)).isEqualTo(Standing.SAME);
        assertThat(head.standing(7, T + 2, 2.0)).isEqualTo(Standing.NEW);
        assertThat(head.standing(8, T, 1.0)).isEqualTo(Standing.NEW);
    }

    @Test
    void learn_answersThePartsThatAreWhollyAtRest() {
        apply(1, 1, entry(7, T));
        apply(2, 1, entry(7, T + 1));
        apply(1, 2, entry(7, U));
        List<OpenWindow> atRest = learn(generation(1, FIRST, Map.of(1, 1L, 2, 1L)));
        assertThat(atRest).extracting(OpenWindow::window).containsExactly(FIRST);
    }

    @Test
    void learn_keepsAPartWithARowBehindTheCutUntilAnotherGenerationHasIt() {
        apply(1, 1, entry(7, T));
        apply(2, 1, entry(7, T + 1));
        Generation early = generation(1, FIRST, Map.of(1, 1L));
        assertThat(learn(early)).isEmpty();
        assertThat(learn(early, generation(2, FIRST, Map.of(2, 1L)))).hasSize(1);
    }

    @Test
    void learn_ofAGenerationOfTheDay_answersThePartsOfAllItsWindows() {
        apply(1, 1, entry(7, T, U));
        List<OpenWindow> atRest = head.learn(List.of(new Generation(
                3, FIRST.start(), SECOND.end(), Generation.NO_CLASS, Map.of(1, 1L), GenerationSize.NONE)));
        assertThat(atRest).hasSize(2);
    }

    @Test
    void learn_tellsWhatComesAfterItApart() {
        apply(1, 1, entry(7, T));
        Generation first = generation(1, FIRST, Map.of(1, 1L));
        List<OpenWindow> atRest = learn(first);
        apply(1, 2, entry(7, T + 1));
        head.drop(atRest);
        assertThat(found(head, 7)).containsOnlyKeys(T + 1);
        assertThat(learn(first)).isEmpty();
    }

    @Test
    void drop_twice_dropsNothingElse() {
        apply(1, 1, entry(7, T, U));
        List<OpenWindow> atRest = learn(generation(1, FIRST, Map.of(1, 1L)));
        head.drop(atRest);
        long left = head.memoryBytes();
        head.drop(atRest);
        assertThat(head.memoryBytes()).isEqualTo(left).isPositive();
        assertThat(head.activeSeries(TENANT)).isEqualTo(1);
        assertThat(found(head, 7)).containsOnlyKeys(U);
    }

    @Test
    void activeSeries_countsThoseWithSamplesByTenant() {
        TenantId other = new TenantId("other");
        apply(1, 1, entry(7, T, U));
        apply(1, 2, entry(8, T));
        head.apply(row(1, 3), new LogEntry(other, new int[] {9}, new long[] {T}, new double[] {1}), NOW);
        assertThat(head.activeSeries(TENANT)).isEqualTo(2);
        assertThat(head.activeSeries(other)).isEqualTo(1);

        head.drop(learn(generation(1, FIRST, Map.of(1, 3L))));
        assertThat(head.activeSeries(TENANT)).isEqualTo(1);
        assertThat(head.activeSeries(other)).isZero();
        assertThat(head.isActive(7)).isTrue();
        assertThat(head.isActive(8)).isFalse();
    }

    @Test
    void openedAt_isThatOfTheEarliestPart() {
        head.apply(row(1, 1), entry(7, T), NOW + 5);
        head.freeze(Set.of(FIRST));
        head.apply(row(1, 2), entry(7, T + 1), NOW + 9);
        assertThat(head.openedAt(FIRST)).hasValue(NOW + 5);
        assertThat(head.openedAt(SECOND)).isEmpty();
    }

    @Test
    void apply_findsSeriesOfAnyRef() {
        int[] refs = {1, 4_095, 4_096, 65_535, 65_536, 5_000_000};
        for (int i = 0; i < refs.length; i++) {
            apply(1, i + 1, entry(refs[i], T + i));
        }
        for (int i = 0; i < refs.length; i++) {
            assertThat(found(head, refs[i])).containsOnlyKeys(T + i);
        }
        assertThat(head.isActive(4_097)).isFalse();
        assertThat(head.isActive(Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void anyRows_areFoundUntilTheyAreDropped_andNothingIsLeftThen() {
        long seed = System.nanoTime();
        System.out.println("HeadTest seed=" + seed);
        Random random = new Random(seed);
        Map<Integer, NavigableMap<Long, Double>> naive = new TreeMap<>();
        for (int sequence = 1; sequence <= 400; sequence++) {
            LogEntry entry = randomEntry(random);
            apply(1, sequence, entry);
            for (int i = 0; i < entry.size(); i++) {
                naive.computeIfAbsent(entry.series()[i], none -> new TreeMap<>())
                        .putIfAbsent(entry.timestamps()[i], entry.values()[i]);
            }
            if (random.nextInt(20) == 0) {
                head.freeze(Set.of(random.nextBoolean() ? FIRST : SECOND));
            }
        }
        naive.forEach((ref, samples) ->
                assertThat(found(head, ref)).as("series %d", ref).isEqualTo(samples));

        head.drop(learn(generation(1, FIRST, Map.of(1, 400L))));
        naive.forEach((ref, samples) ->
                assertThat(found(head, ref)).as("series %d", ref).isEqualTo(new TreeMap<>(samples.tailMap(U))));

        Generation both = new Generation(
                2, FIRST.start(), SECOND.end(), Generation.NO_CLASS, Map.of(1, 400L), GenerationSize.NONE);
        head.drop(learn(both));
        assertThat(head.memoryBytes()).isZero();
        assertThat(head.activeSeries()).isZero();
        assertThat(head.windows()).isEmpty();
    }

    private static LogEntry randomEntry(Random random) {
        int size = random.nextInt(60);
        int[] series = new int[size];
        long[] times = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            series[i] = 1 + random.nextInt(5);
            times[i] = T + 10_000L * random.nextInt(1_440);
            values[i] = random.nextInt(3);
        }
        return new LogEntry(TENANT, series, times, values);
    }

    /** Rows of one sample each, every fifth late; what has been applied when a reader begins, it has to find. */
    @Test
    void read_besideAWriter_findsAllThatWasThereBefore() throws InterruptedException {
        int rows = 12_000;
        AppliedRows applied = new AppliedRows();
        List<HeadReaderThread> readers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            HeadReaderThread reader = new HeadReaderThread(head, applied);
            readers.add(reader);
            reader.start();
        }
        for (int n = 0; n < rows; n++) {
            apply(1, n + 1, entry(7, AppliedRows.time(n)));
            applied.count = n + 1;
            if (n % 1_000 == 999) {
                head.freeze(Set.of(FIRST));
            }
        }
        applied.ended = true;
        for (HeadReaderThread reader : readers) {
            reader.join();
            assertThat(reader.fault()).isNull();
            assertThat(reader.reads()).isPositive();
        }
        assertThat(found(head, 7)).hasSize(rows);
    }
}
