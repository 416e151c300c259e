package io.belvedere.sample.internal;

import static io.belvedere.sample.internal.RolledStore.DAY;
import static io.belvedere.sample.internal.Rows.TENANT;
import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.problem.Problem;
import io.belvedere.rollup.Resolution;
import io.belvedere.sample.ChunkStore;
import io.belvedere.tenant.TenantId;
import io.belvedere.transaction.DirectTransactions;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Stored roll-ups have other values here than the samples of their day, so that it is seen which were read. */
class StoredAndHeadRollupsTest {

    private static final long D = 20_000 * DAY;
    private static final long NEXT = D + DAY;
    private static final long HOUR = Resolution.ONE_HOUR.millis();
    private static final Resolution HOURS = Resolution.ONE_HOUR;

    private final RolledStore store = new RolledStore();
    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final Head head = new Head(new Changes(Long.MIN_VALUE));
    private final HeadReads reads = new HeadReads();
    private final List<String> calls = new ArrayList<>();
    private final SeenGenerations seen = new SeenGenerations(store.chunks, new DirectTransactions());
    private final StoredAndHeadRollups reader =
            new StoredAndHeadRollups(indexes, counted(store.chunks), seen, head, reads, Runnable::run);
    private long rows;

    StoredAndHeadRollupsTest() {
        for (int ref = 1; ref <= 3; ref++) {
            indexes.of(TENANT).add(ref, Labels.of(Map.of("ref", Integer.toString(ref))));
        }
    }

    private ChunkStore counted(ChunkStore chunks) {
        return (ChunkStore) Proxy.newProxyInstance(
                ChunkStore.class.getClassLoader(), new Class<?>[] {ChunkStore.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.invoke(chunks, arguments);
                });
    }

    /** Samples of 1 in the first two hours, of which a roll-up says 100 each. */
    private void rolledDay(int... refs) {
        Map<Integer, NavigableMap<Long, Double>> samples = series(time -> 1.0, refs);
        Map<Integer, NavigableMap<Long, Double>> others = series(time -> 100.0, refs);
        List<Long> raw = store.made(D, "default", samples);
        List<Long> rolled = store.made(D, "default", others, HOURS);
        store.show(List.of(raw.get(0), rolled.get(1)), store.former(D));
    }

    private static Map<Integer, NavigableMap<Long, Double>> series(LongFunction<Double> value, int... refs) {
        Map<Integer, NavigableMap<Long, Double>> series = new TreeMap<>();
        for (int ref : refs) {
            NavigableMap<Long, Double> samples = new TreeMap<>();
            for (long time : new long[] {D + 1, D + HOUR, D + HOUR + 1}) {
                samples.put(time, value.apply(time));
            }
            series.put(ref, samples);
        }
        return series;
    }

    private void keep(int ref, long time, double value) {
        rows++;
        head.apply(Rows.row(1, rows), Rows.sample(ref, time, value), D);
    }

    /** Series, hours behind the begin of the day, count and sum of each bucket. */
    private List<String> read(long after, long until) {
        List<String> found = new ArrayList<>();
        reader.read(TENANT, List.of(), after, until, HOURS, (ref, labels, rollup) -> {
            for (int i = 0; i < rollup.size(); i++) {
                long hour = (rollup.starts()[i] - D) / HOUR;
                found.add(ref + ": " + hour + "h " + rollup.counts()[i] + " " + (long) rollup.sums()[i]);
            }
            return true;
        });
        return found;
    }

    @Test
    void read_takesWhatIsStored() {
        rolledDay(1, 2);

        assertThat(read(D, NEXT)).containsExactly("1: 0h 2 200", "1: 1h 1 100", "2: 0h 2 200", "2: 1h 1 100");
    }

    @Test
    void read_takesTheBucketsOfTheRange() {
        rolledDay(1);

        assertThat(read(D, D + HOUR)).containsExactly("1: 0h 2 200");
        assertThat(read(D + HOUR, NEXT)).containsExactly("1: 1h 1 100");
        assertThat(read(D + 2 * HOUR, NEXT)).isEmpty();
        assertThat(read(D, D)).isEmpty();
    }

    @Test
    void read_asksTheStoreAFewTimesForAnyNumberOfSeries() {
        rolledDay(1, 2);
        keep(2, D + 5, 1);
        keep(3, D + 5, 1);

        read(D, NEXT);

        assertThat(calls).containsExactly("generations", "read", "read");
    }

    @Test
    void read_ofADayWithWindows_rollsUpItsSamples() {
        rolledDay(1, 2);
        store.window(1, D + 2, 1);

        assertThat(read(D, NEXT)).containsExactly("1: 0h 3 3", "1: 1h 1 1", "2: 0h 2 2", "2: 1h 1 1");
    }

    @Test
    void read_ofASeriesThatTheHeadHasMoreOf_rollsUpItsSamples() {
        rolledDay(1, 2);
        keep(1, D + 2, 1);

        assertThat(read(D, NEXT)).containsExactly("2: 0h 2 200", "2: 1h 1 100", "1: 0h 3 3", "1: 1h 1 1");
    }

    @Test
    void read_ofASeriesWithoutTheTier_rollsUpItsSamples() {
        rolledDay(1);
        store.show(store.made(D, "acme/brief", series(time -> 1.0, 2)), List.of());

        assertThat(read(D, NEXT)).containsExactly("1: 0h 2 200", "1: 1h 1 100", "2: 0h 2 2", "2: 1h 1 1");
    }

    @Test
    void read_ofAClassThatHasShorterOnesAlone_mergesThem() {
        rolledDay(1);
        store.forgetSamples(D, "default");
        List<Long> brief = store.made(D, "acme/brief", series(time -> 10.0, 2), Resolution.FIVE_MINUTES);
        store.show(List.of(brief.get(1)), List.of());

        assertThat(read(D, NEXT)).containsExactly("1: 0h 2 200", "1: 1h 1 100", "2: 0h 2 20", "2: 1h 1 10");
        assertThat(read(D + HOUR, NEXT)).containsExactly("1: 1h 1 100", "2: 1h 1 10");
    }

    @Test
    void read_ofADayWithBothTiers_takesTheLonger() {
        List<Long> longer = store.made(D, "default", series(time -> 100.0, 1), HOURS);
        List<Long> shorter = store.made(D, "default", series(time -> 10.0, 1), Resolution.FIVE_MINUTES);
        store.show(List.of(longer.get(0), longer.get(1), shorter.get(1)), List.of());

        assertThat(read(D, NEXT)).containsExactly("1: 0h 2 200", "1: 1h 1 100");
    }

    @Test
    void read_ofASeriesThatIsNotAmongTheRollupsOfItsClass_rollsUpItsSamples() {
        List<Long> raw = store.made(D, "default", series(time -> 1.0, 1, 2));
        List<Long> rolled = store.made(D, "default", series(time -> 100.0, 2), HOURS);
        store.show(List.of(raw.get(0), rolled.get(1)), List.of());

        assertThat(read(D, NEXT)).containsExactly("1: 0h 2 2", "1: 1h 1 1", "2: 0h 2 200", "2: 1h 1 100");
    }

    @Test
    void read_ofADayWhoseSamplesAreGone_takesWhatIsStored() {
        rolledDay(1);
        store.forgetSamples(D, "default");

        assertThat(read(D, NEXT)).containsExactly("1: 0h 2 200", "1: 1h 1 100");
    }

    @Test
    void read_ofADayWhoseSamplesAreGone_makesOfLateSamplesWhatIsNotThere() {
        rolledDay(1);
        store.forgetSamples(D, "default");
        store.window(1, D + 2, 1);
        store.window(1, D + 5 * HOUR, 7);
        keep(1, D + HOUR + 7, 1);
        keep(1, D + 3 * HOUR, 5);
        keep(2, D + 3, 5);

        assertThat(read(D, NEXT)).containsExactly("1: 0h 2 200", "1: 1h 1 100", "1: 2h 1 5", "1: 4h 1 7", "2: 0h 1 5");
    }

    @Test
    void read_mergesTheBucketThatEndsAtMidnight() {
        store.day(D, Map.of(1, new TreeMap<>(Map.of(NEXT - 1, 3.0))), HOURS);
        store.day(NEXT, Map.of(1, new TreeMap<>(Map.of(NEXT, 5.0, NEXT + 1, 7.0))), HOURS);

        assertThat(read(D, NEXT)).containsExactly("1: 23h 2 8");
        assertThat(read(NEXT, NEXT + HOUR)).containsExactly("1: 24h 1 7");
        assertThat(read(D, NEXT + DAY)).containsExactly("1: 23h 2 8", "1: 24h 1 7");
    }

    @Test
    void read_mergesTheBucketThatEndsAtMidnightWithSamplesNotAtRest() {
        store.day(D, Map.of(1, new TreeMap<>(Map.of(NEXT - 1, 3.0))), HOURS);
        keep(1, NEXT, 5);
        keep(1, NEXT + 1, 7);

        assertThat(read(D, NEXT)).containsExactly("1: 23h 2 8");
    }

    @Test
    void read_showsSeriesThatMeetTheMatchersUntilNoMoreAreWanted() {
        rolledDay(1, 2);
        keep(3, D + 5, 1);
        List<Integer> shown = new ArrayList<>();
        List<LabelMatcher> not1 = List.of(LabelMatcher.of("ref", LabelMatcher.Kind.NOT_EQUAL, "1"));

        reader.read(TENANT, not1, D, NEXT, HOURS, (ref, labels, rollup) -> {
            shown.add(ref);
            return false;
        });

        assertThat(shown).containsExactly(2);
    }

    @Test
    void read_ofAnotherTenant_showsNothing() {
        rolledDay(1);
        TenantId other = new TenantId("other");
        indexes.of(other).add(1, Labels.of(Map.of("ref", "1")));
        List<Integer> shown = new ArrayList<>();

        reader.read(other, List.of(), D, NEXT, HOURS, (ref, labels, rollup) -> shown.add(ref));

        assertThat(shown).isEmpty();
    }

    @Test
    void read_refusesEndsWithinABucket() {
        assertRefused(Problem.INVALID, () -> read(D + 1, NEXT));
        assertRefused(Problem.INVALID, () -> read(D, NEXT - 1));
    }

    @Test
    void read_whileUnderWay_isKnownToTheHead() {
        rolledDay(1);
        reader.read(TENANT, List.of(), D, NEXT, HOURS, (ref, labels, rollup) -> {
            assertThat(reads.areDoneBefore(reads.mark())).isFalse();
            return true;
        });
        assertThatThrownBy(() -> reader.read(TENANT, List.of(), D, NEXT, HOURS, (ref, labels, rollup) -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(reads.areDoneBefore(reads.mark())).isTrue();
    }

    @Test
    void hasRollups_tellsWhetherSomeOfTheRangeIsStored() {
        rolledDay(1);

        assertThat(reader.hasRollups(D, D + HOUR, HOURS)).isTrue();
        assertThat(reader.hasRollups(D - HOUR, D, HOURS)).as("midnight").isTrue();
        assertThat(reader.hasRollups(NEXT - HOUR, NEXT + HOUR, HOURS)).isTrue();
        assertThat(reader.hasRollups(NEXT, NEXT + HOUR, HOURS)).isFalse();
        assertThat(reader.hasRollups(D - 2 * HOUR, D - HOUR, HOURS)).isFalse();
        assertThat(reader.hasRollups(D, NEXT, Resolution.FIVE_MINUTES)).isFalse();
        assertThat(reader.hasRollups(NEXT, D, HOURS)).isFalse();
    }

    @Test
    void hasRollups_asksTheStoreNothingOnceTheNodeHasLooked() {
        rolledDay(1);
        seen.look();
        calls.clear();

        assertThat(reader.hasRollups(D, D + HOUR, HOURS)).isTrue();
        assertThat(reader.hasRollups(NEXT, NEXT + HOUR, HOURS)).isFalse();
        assertThat(calls).isEmpty();
    }
}
