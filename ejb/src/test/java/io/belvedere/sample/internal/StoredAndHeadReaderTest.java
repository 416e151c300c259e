package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.Rows.FIRST;
import static io.belvedere.sample.internal.Rows.SECOND;
import static io.belvedere.sample.internal.Rows.TENANT;
import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.problem.Problem;
import io.belvedere.sample.Generation;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.SampleReadAhead.Stretch;
import io.belvedere.sample.SampleReader;
import io.belvedere.sample.StoredChunk;
import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.DirectTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredAndHeadReaderTest {

    private static final long T = FIRST.start();
    private static final long U = SECOND.start();
    private static final long ALL = Long.MAX_VALUE;

    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryChunkStore chunks = new InMemoryChunkStore(leases);
    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final Head head = new Head(new Changes(Long.MIN_VALUE));
    private final HeadReads reads = new HeadReads();
    private final SeenGenerations seen = new SeenGenerations(chunks, new DirectTransactions());
    private final StoredAndHeadReader reader =
            new StoredAndHeadReader(indexes, chunks, stored(Runnable::run), head, reads, Runnable::run);
    private long rows;

    private StoredReads stored(Consumer<Runnable> transaction) {
        return StoredReads.remembering(chunks, seen, new RecentChunks(chunks, 1 << 20), transaction);
    }

    @BeforeEach
    void know() {
        for (int ref = 1; ref <= 9; ref++) {
            indexes.of(TENANT).add(ref, labels(ref));
        }
    }

    private static Labels labels(int ref) {
        return Labels.of(Map.of("__name__", "m", "ref", Integer.toString(ref)));
    }

    /** Brings samples, told as time and value in turn, to rest. */
    private void store(Window window, int ref, double... timesAndValues) {
        NavigableMap<Long, Double> samples = new TreeMap<>();
        for (int i = 0; i < timesAndValues.length; i += 2) {
            samples.put(window.start() + (long) timesAndValues[i], timesAndValues[i + 1]);
        }
        store(window, Map.of(ref, samples));
    }

    private void store(Window window, Map<Integer, NavigableMap<Long, Double>> series) {
        long generation = chunks.begin(window.start(), window.end(), Generation.NO_CLASS);
        List<StoredChunk> written = new ArrayList<>();
        series.forEach((ref, samples) -> written.add(chunk(ref, samples)));
        chunks.write(generation, written);
        chunks.complete(List.of(generation), Map.of(), List.of(), lease());
    }

    private Lease lease() {
        return leases.take("seal", "node", Instant.EPOCH, Duration.ofHours(1)).orElseThrow();
    }

    private static StoredChunk chunk(int ref, NavigableMap<Long, Double> samples) {
        long[] times = samples.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] values =
                samples.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new StoredChunk(
                TENANT,
                ref,
                samples.firstKey(),
                samples.lastKey(),
                samples.size(),
                ChunkCodec.encode(Samples.of(times, values)));
    }

    private void keep(int ref, long time, double value) {
        rows++;
        head.apply(Rows.row(1, rows), Rows.sample(ref, time, value), U);
    }

    private NavigableMap<Integer, NavigableMap<Long, Double>> read(long from, long until, LabelMatcher... matchers) {
        NavigableMap<Integer, NavigableMap<Long, Double>> found = new TreeMap<>();
        reader.read(TENANT, List.of(matchers), from, until, ALL, (ref, labels, samples) -> {
            assertThat(labels).isEqualTo(labels(ref));
            NavigableMap<Long, Double> byTime = new TreeMap<>();
            for (int i = 0; i < samples.size(); i++) {
                byTime.put(samples.timestamps()[i], samples.values()[i]);
            }
            assertThat(byTime).as("each time once").hasSize(samples.size());
            assertThat(found.put(ref, byTime)).as("each series once").isNull();
            return true;
        });
        return found;
    }

    private List<Integer> shown(int wanted) {
        List<Integer> shown = new ArrayList<>();
        reader.read(TENANT, List.of(), T, SECOND.end(), ALL, (ref, labels, samples) -> {
            shown.add(ref);
            return shown.size() < wanted;
        });
        return shown;
    }

    @Test
    void readerOfWhatIsAtRest_showsNothingThatIsNot() {
        store(FIRST, 1, 0, 1);
        keep(1, T + 1, 2);
        keep(2, T + 1, 3);
        List<String> found = new ArrayList<>();

        new StoredAndHeadReader(
                        indexes,
                        chunks,
                        StoredReads.looking(chunks, Runnable::run),
                        StoredAndHeadReader.Open.NOTHING,
                        reads,
                        Runnable::run)
                .read(TENANT, new int[] {1, 2}, T, U, (ref, labels, samples) -> found.add(ref + " " + samples.size()));

        assertThat(found).containsExactly("1 1");
    }

    @Test
    void read_joinsWhatIsAtRestWithWhatIsNot() {
        store(FIRST, 1, 5, 1.5);
        keep(1, T + 3, 0.5);
        keep(1, U + 1, 2.5);
        assertThat(read(T, SECOND.end())).isEqualTo(Map.of(1, Map.of(T + 3, 0.5, T + 5, 1.5, U + 1, 2.5)));
    }

    @Test
    void read_showsSeriesThatAreInOneOfBothOnly() {
        store(FIRST, 2, 5, 1.5);
        keep(1, T, 0.5);
        keep(3, T, 2.5);
        assertThat(read(T, U)).isEqualTo(Map.of(1, Map.of(T, 0.5), 2, Map.of(T + 5, 1.5), 3, Map.of(T, 2.5)));
    }

    @Test
    void read_ofTwoValuesAtATime_showsThatWhichCameToRestFirst() {
        store(FIRST, 1, 1, 10, 3, 30);
        store(FIRST, 1, 0, 1, 1, 2, 2, 3, 3, 4);
        keep(1, T + 2, 99);
        keep(1, T + 4, 5);
        assertThat(read(T, U)).isEqualTo(Map.of(1, Map.of(T, 1.0, T + 1, 10.0, T + 2, 3.0, T + 3, 30.0, T + 4, 5.0)));
    }

    @Test
    void read_isHalfOpen() {
        store(FIRST, 1, 1, 1, 2, 2, 3, 3);
        keep(1, T + 4, 4);
        keep(1, T + 5, 5);
        assertThat(read(T + 2, T + 5)).isEqualTo(Map.of(1, Map.of(T + 2, 2.0, T + 3, 3.0, T + 4, 4.0)));
        assertThat(read(T + 1, T + 3)).isEqualTo(Map.of(1, Map.of(T + 1, 1.0, T + 2, 2.0)));
        assertThat(read(T + 6, U)).isEmpty();
        assertThat(read(T + 2, T + 2)).isEmpty();
        assertThat(read(T + 2, T + 1)).isEmpty();
    }

    @Test
    void read_ofAGapWithinAChunk_doesNotShowTheSeries() {
        store(FIRST, 1, 1, 1, 1_000, 2);
        assertThat(read(T + 2, T + 1_000)).isEmpty();
    }

    @Test
    void read_asksOnlyForSeriesThatMeetTheMatchers() {
        store(FIRST, 1, 1, 1);
        store(FIRST, 2, 1, 1);
        keep(3, T, 1);
        assertThat(read(T, U, LabelMatcher.of("ref", LabelMatcher.Kind.MATCHES, "[13]")))
                .containsOnlyKeys(1, 3);
        assertThat(read(T, U, LabelMatcher.equal("ref", "none"))).isEmpty();
    }

    /** What comes to rest behind the look is in the head of that node, which here it is not. */
    @Test
    void read_whenTheNodeHasLooked_readsWhatItSaw() {
        store(FIRST, 1, 5, 1.5);
        seen.look();
        store(FIRST, 2, 5, 1.5);

        assertThat(read(T, U)).containsOnlyKeys(1);
    }

    @Test
    void readAhead_leavesNothingForReadersToAskFor() {
        store(FIRST, 1, 5, 1.5);
        store(FIRST, 2, 5, 2.5);
        store(SECOND, 3, 5, 3.5);
        seen.look();
        RecentChunks recent = new RecentChunks(chunks, 1 << 20);
        AtomicInteger transactions = new AtomicInteger();
        Consumer<Runnable> counted = work -> {
            transactions.incrementAndGet();
            work.run();
        };
        IndexedReadAhead ahead = new IndexedReadAhead(indexes, seen, recent, counted);
        List<Stretch> stretches = List.of(
                new Stretch(List.of(LabelMatcher.of("ref", LabelMatcher.Kind.EQUAL, "1")), T, U),
                new Stretch(List.of(), T, SECOND.end()));

        ahead.missing(TENANT, stretches).orElseThrow().run();

        assertThat(ahead.missing(TENANT, stretches)).isEmpty();
        assertThat(transactions).hasValue(1);
        List<Integer> found = new ArrayList<>();
        new StoredAndHeadReader(
                        indexes, chunks, StoredReads.remembering(chunks, seen, recent, counted), head, reads, counted)
                .read(TENANT, List.of(), T, SECOND.end(), ALL, (ref, labels, samples) -> found.add(ref));
        assertThat(found).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(transactions).hasValue(1);
    }

    @Test
    void read_ofWhatIsNotAtRest_doesNotAskTheStore() {
        store(FIRST, 1, 5, 1.5);
        keep(1, U + 1, 2.5);
        seen.look();
        Consumer<Runnable> forbidden = work -> {
            throw new AssertionError("the store is asked");
        };
        SampleReader withoutStore = new StoredAndHeadReader(indexes, chunks, stored(forbidden), head, reads, forbidden);
        List<Integer> found = new ArrayList<>();

        withoutStore.read(TENANT, List.of(), U, SECOND.end(), ALL, (ref, labels, samples) -> found.add(ref));

        assertThat(found).containsExactly(1);
    }

    @Test
    void read_whenAGenerationIsGoneSinceTheLook_looksAgain() {
        store(FIRST, 1, 5, 1.5);
        seen.look();
        long old = chunks.generations().get(0).id();
        long instead = chunks.begin(FIRST.start(), FIRST.end(), Generation.NO_CLASS);
        chunks.write(instead, List.of(chunk(1, new TreeMap<>(Map.of(T + 7, 2.5)))));
        chunks.complete(List.of(instead), Map.of(), List.of(old), lease());
        chunks.sweep(lease(), Instant.EPOCH);

        assertThat(read(T, U)).isEqualTo(Map.of(1, Map.of(T + 7, 2.5)));
    }

    @Test
    void present_tellsWhichSeriesMayHaveSamplesInTheRange() {
        store(FIRST, 1, 1, 1);
        store(SECOND, 2, 1, 1);
        keep(3, T, 1);
        keep(4, SECOND.start(), 1);
        List<LabelMatcher> but4 = List.of(LabelMatcher.of("ref", LabelMatcher.Kind.NOT_EQUAL, "4"));

        assertThat(reader.present(TENANT, List.of(), T, FIRST.end())).containsExactly(1, 3);
        assertThat(reader.present(TENANT, but4, T, SECOND.end())).containsExactly(1, 2, 3);
        assertThat(reader.present(TENANT, List.of(), T, T)).isEmpty();
        assertThat(reader.present(new TenantId("unknown"), List.of(), T, SECOND.end()))
                .isEmpty();
    }

    @Test
    void read_ofAnotherTenant_showsNothing() {
        TenantId other = new TenantId("other");
        indexes.of(other).add(1, labels(1));
        store(FIRST, 2, 1, 1);
        keep(2, T, 1);
        reader.read(other, List.of(), T, U, ALL, (ref, labels, samples) -> {
            throw new AssertionError("series " + ref);
        });
        reader.read(new TenantId("unknown"), List.of(), T, U, ALL, (ref, labels, samples) -> {
            throw new AssertionError("series " + ref);
        });
    }

    @Test
    void read_endsWhenTheVisitorWantsNoMore() {
        store(FIRST, 1, 1, 1);
        store(FIRST, 2, 1, 1);
        keep(3, T, 1);
        keep(4, T, 1);
        for (int wanted = 1; wanted <= 4; wanted++) {
            assertThat(shown(wanted)).hasSize(wanted);
        }
        assertThat(shown(9)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void read_beyondTheBudget_isRefusedAtTheFirstSeriesThatIsTooMuch() {
        store(FIRST, 1, 1, 1, 2, 2);
        keep(1, T + 2, 2);
        keep(2, T, 1);
        assertThat(countWithin(3)).isEqualTo(3);
        List<Integer> shown = new ArrayList<>();
        assertRefused(
                Problem.LIMIT_EXCEEDED,
                () -> reader.read(TENANT, List.of(), T, U, 2, (ref, labels, samples) -> shown.add(ref)));
        assertThat(shown).containsExactly(1);
    }

    private int countWithin(long budget) {
        int[] count = {0};
        reader.read(TENANT, List.of(), T, U, budget, (ref, labels, samples) -> {
            count[0] += samples.size();
            return true;
        });
        return count[0];
    }

    @Test
    void read_thatFails_holdsNothingInTheHead() {
        store(FIRST, 1, 1, 1);
        assertRefused(
                Problem.LIMIT_EXCEEDED, () -> reader.read(TENANT, List.of(), T, U, 0, (ref, labels, samples) -> true));
        assertThat(reads.areDoneBefore(reads.mark())).isTrue();
    }

    @Test
    void read_whileUnderWay_isKnownToTheHead() {
        store(FIRST, 1, 1, 1);
        reader.read(TENANT, List.of(), T, U, ALL, (ref, labels, samples) -> {
            long later = reads.mark();
            assertThat(reads.areDoneBefore(later)).isFalse();
            return true;
        });
        assertThat(reads.areDoneBefore(reads.mark())).isTrue();
    }

    @Test
    void read_ofAnything_isWhatASortedMapHas() {
        long seed = System.nanoTime();
        System.out.println("StoredAndHeadReaderTest seed=" + seed);
        Random random = new Random(seed);
        NavigableMap<Integer, NavigableMap<Long, Double>> naive = new TreeMap<>();
        for (int generation = 0; generation < 6; generation++) {
            Window window = random.nextBoolean() ? FIRST : SECOND;
            Map<Integer, NavigableMap<Long, Double>> series = randomSeries(random, window);
            store(window, series);
            add(naive, series);
        }
        NavigableMap<Integer, NavigableMap<Long, Double>> open = randomSeries(random, SECOND);
        open.forEach((ref, samples) -> samples.forEach((time, value) -> keep(ref, time, value)));
        add(naive, open);
        for (int i = 0; i < 50; i++) {
            long from = T + random.nextInt(2 * (int) Window.LENGTH);
            long until = from + random.nextInt((int) Window.LENGTH);
            NavigableMap<Integer, NavigableMap<Long, Double>> expected = new TreeMap<>();
            naive.forEach((ref, samples) -> {
                if (!samples.subMap(from, until).isEmpty()) {
                    expected.put(ref, new TreeMap<>(samples.subMap(from, until)));
                }
            });
            assertThat(read(from, until)).isEqualTo(expected);
        }
    }

    private static NavigableMap<Integer, NavigableMap<Long, Double>> randomSeries(Random random, Window window) {
        NavigableMap<Integer, NavigableMap<Long, Double>> series = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            long time = window.start() + 60_000L * random.nextInt(120);
            series.computeIfAbsent(1 + random.nextInt(9), none -> new TreeMap<>())
                    .put(time, random.nextDouble());
        }
        return series;
    }

    /** What came first stays. */
    private static void add(
            NavigableMap<Integer, NavigableMap<Long, Double>> naive, Map<Integer, NavigableMap<Long, Double>> series) {
        series.forEach((ref, samples) -> samples.forEach((time, value) ->
                naive.computeIfAbsent(ref, none -> new TreeMap<>()).putIfAbsent(time, value)));
    }
}
