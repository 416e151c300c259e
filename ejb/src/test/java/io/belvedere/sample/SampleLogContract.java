package io.belvedere.sample;

import static io.belvedere.twin.Refusal.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.problem.Problem;
import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.sample.SampleLog.LogRow;
import io.belvedere.tenant.TenantId;
import io.belvedere.twin.Racing;
import io.belvedere.twin.Racing.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every sample log keeps to, and the catalog of the series that come by it. */
public abstract class SampleLogContract {

    protected static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final long START = NOON.toEpochMilli();

    protected abstract SampleLog log();

    protected abstract SeriesCatalog catalog();

    /** A tenant that exists. */
    protected abstract TenantId newTenant();

    protected static Labels labels(String job) {
        return Labels.of(Map.of("__name__", "up", "job", job));
    }

    /** One sample of a new series, at noon and so many milliseconds. */
    protected static Group aGroup(TenantId tenant, @Nullable ProducerTurn turn, String job, long after) {
        LogEntry entry = new LogEntry(tenant, new int[] {-1}, new long[] {START + after}, new double[] {0.25});
        return new Group(turn, List.of(labels(job)), Map.of(), entry);
    }

    private static ProducerTurn turn(String producer, long sequence) {
        return new ProducerTurn(producer, sequence);
    }

    private int newWriter() {
        return log().newWriter("node", NOON);
    }

    private AppendedGroup append(int writer, long sequence, Group group) {
        List<AppendedGroup> told = log().append(writer, sequence, List.of(group), NOON);
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private void appendRows(int writer, TenantId tenant, int count) {
        for (int row = 1; row <= count; row++) {
            append(writer, row, aGroup(tenant, null, "api", row));
        }
    }

    private List<LogPosition> positions(Map<Integer, Long> behind, int maxRows) {
        return log().read(behind, maxRows).stream().map(LogRow::position).toList();
    }

    private Map<Integer, Labels> seriesOf(TenantId tenant) {
        Map<Integer, Labels> found = new HashMap<>();
        catalog().forEach(0, (owner, ref, labels) -> {
            if (owner.equals(tenant)) {
                found.put(ref, labels);
            }
        });
        return found;
    }

    @Test
    public void newWriter_isAnotherEachTime() {
        assertThat(newWriter()).isPositive().isNotEqualTo(newWriter());
    }

    @Test
    public void append_keepsSamplesToTheBit() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        double stale = Double.longBitsToDouble(0x7ff0000000000002L);
        double[] values = {1, -0.0, stale, 73.25, 0.1 + 0.2, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e300};
        long[] timestamps = {START, START, 0, -1, Long.MAX_VALUE, Long.MIN_VALUE, START, START - 1};
        int[] series = {7, -1, -2, 7, Integer.MAX_VALUE, -1, -1, 1};
        Group group = new Group(
                null, List.of(labels("a"), labels("b")), Map.of(), new LogEntry(tenant, series, timestamps, values));

        AppendedGroup told = append(writer, 1, group);

        int a = told.newRefs()[0];
        int b = told.newRefs()[1];
        assertThat(log().read(Map.of(), 10)).singleElement().satisfies(row -> {
            assertThat(row.position()).isEqualTo(new LogPosition(writer, 1));
            assertThat(row.entry().tenant()).isEqualTo(tenant);
            assertThat(row.entry().series()).containsExactly(7, a, b, 7, Integer.MAX_VALUE, a, a, 1);
            assertThat(row.entry().timestamps()).isEqualTo(timestamps);
            assertThat(bits(row.entry().values())).isEqualTo(bits(values));
        });
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    public void append_keepsGroupWithoutSamples() {
        int writer = newWriter();
        LogEntry none = new LogEntry(newTenant(), new int[0], new long[0], new double[0]);

        append(writer, 1, new Group(null, List.of(), Map.of(), none));

        assertThat(log().read(Map.of(), 10))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().size()).isZero());
    }

    @Test
    public void append_numbersGroupsOn() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        append(writer, 1, aGroup(tenant, null, "a", 0));

        List<AppendedGroup> told =
                log().append(writer, 2, List.of(aGroup(tenant, null, "b", 0), aGroup(newTenant(), null, "b", 0)), NOON);

        assertThat(told).extracting(AppendedGroup::sequence).containsExactly(2L, 3L);
        assertThat(log().lastSequence(writer)).isEqualTo(3);
    }

    @Test
    public void append_ofNothingDoesNothing() {
        int writer = newWriter();

        assertThat(log().append(writer, 1, List.of(), NOON)).isEmpty();

        assertThat(log().lastSequence(writer)).isZero();
    }

    @Test
    public void append_refusesSequenceThatIsTaken() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        append(writer, 1, aGroup(tenant, null, "a", 0));

        assertRefused(
                Problem.CONFLICT, () -> log().append(writer, 1, List.of(aGroup(tenant, turn("p", 1), "b", 0)), NOON));

        assertThat(append(writer, 2, aGroup(tenant, turn("p", 1), "b", 0)).isRepeated())
                .as("what was refused left no turn")
                .isFalse();
        assertThat(seriesOf(tenant)).hasSize(2);
    }

    @Test
    public void append_givesEachSeriesOneRef() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        int writer = newWriter();

        List<AppendedGroup> told = log().append(
                        writer,
                        1,
                        List.of(
                                aGroup(tenant, null, "a", 0),
                                aGroup(tenant, null, "b", 0),
                                aGroup(tenant, null, "a", 0),
                                aGroup(other, null, "a", 0)),
                        NOON);
        AppendedGroup again = append(newWriter(), 1, aGroup(tenant, null, "a", 0));

        int ref = told.get(0).newRefs()[0];
        assertThat(ref).isPositive();
        assertThat(told.get(1).newRefs()[0]).isNotEqualTo(ref);
        assertThat(told.get(2).newRefs()[0]).isEqualTo(ref);
        assertThat(told.get(3).newRefs()[0]).isNotEqualTo(ref);
        assertThat(again.newRefs()).containsExactly(ref);
        assertThat(seriesOf(tenant))
                .containsOnlyKeys(ref, told.get(1).newRefs()[0])
                .containsEntry(ref, labels("a"));
    }

    @Test
    public void append_ofTheSameNewSeriesByManyAtOnceGivesThemOneRef() throws InterruptedException {
        TenantId tenant = newTenant();
        AtomicInteger racers = new AtomicInteger();

        List<Outcome<List<Integer>>> outcomes = Racing.race(4, () -> {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, 200).boxed().toList());
            Collections.rotate(order, 37 * racers.getAndIncrement());
            List<Group> groups = order.stream()
                    .map(number -> aGroup(tenant, null, "job-" + number, 0))
                    .toList();
            List<AppendedGroup> told = log().append(newWriter(), 1, groups, NOON);
            Integer[] refs = new Integer[order.size()];
            for (int index = 0; index < refs.length; index++) {
                refs[order.get(index)] = told.get(index).newRefs()[0];
            }
            return List.of(refs);
        });

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsOnly(outcomes.get(0).result());
        assertThat(seriesOf(tenant)).hasSize(200);
    }

    @Test
    public void append_leavesOutWhatAProducerSendsAgain() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        append(writer, 1, aGroup(tenant, turn("p", 5), "a", 0));

        List<AppendedGroup> told = log().append(
                        writer,
                        2,
                        List.of(
                                aGroup(tenant, turn("p", 5), "x", 0),
                                aGroup(tenant, turn("p", 7), "a", 0),
                                aGroup(tenant, turn("p", 6), "x", 0),
                                aGroup(tenant, turn("p", 7), "x", 0),
                                aGroup(tenant, turn("p", 8), "a", 0),
                                aGroup(tenant, turn("q", 5), "a", 0),
                                aGroup(newTenant(), turn("p", 5), "a", 0),
                                aGroup(tenant, null, "a", 0)),
                        NOON);

        assertThat(told).extracting(AppendedGroup::sequence).containsExactly(0L, 2L, 0L, 0L, 3L, 4L, 5L, 6L);
        assertThat(told.get(0).newRefs()).isEmpty();
        assertThat(seriesOf(tenant)).hasSize(1);
        assertThat(log().read(Map.of(), 100)).hasSize(6);
    }

    @Test
    public void lastSequence_ofAProducerIsThatOfItsLastGroup() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        append(writer, 1, aGroup(tenant, turn("p", 5), "a", 0));
        append(writer, 2, aGroup(tenant, turn("p", 9), "a", 0));
        append(writer, 3, aGroup(tenant, turn("p", 7), "a", 0));

        assertThat(log().lastSequence(tenant, "p")).isEqualTo(9);
        assertThat(log().lastSequence(tenant, "q")).isZero();
        assertThat(log().lastSequence(newTenant(), "p")).isZero();
    }

    @Test
    public void append_ofTheSameBatchByManyNodesAtOnceKeepsItOnce() throws InterruptedException {
        TenantId tenant = newTenant();

        List<Outcome<AppendedGroup>> outcomes =
                Racing.race(4, () -> append(newWriter(), 1, aGroup(tenant, turn("p", 1), "a", 0)));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(outcomes)
                .filteredOn(outcome -> !requireNonNull(outcome.result()).isRepeated())
                .hasSize(1);
        assertThat(log().read(Map.of(), 100)).hasSize(1);
    }

    @Test
    public void append_ofProducersInAnyOrderByManyAtOnceNeverBlocksForever() throws InterruptedException {
        TenantId tenant = newTenant();
        AtomicInteger racers = new AtomicInteger();

        List<Outcome<Integer>> outcomes = Racing.race(4, () -> {
            List<Group> groups = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                groups.add(aGroup(tenant, turn("p" + number, 1), "a", 0));
            }
            Collections.rotate(groups, 31 * racers.getAndIncrement());
            return (int) log().append(newWriter(), 1, groups, NOON).stream()
                    .filter(told -> !told.isRepeated())
                    .count();
        });

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(outcomes.stream().mapToInt(Outcome::result).sum()).isEqualTo(100);
    }

    @Test
    public void read_goesOnBehindPositionsInTheOrderOfEachWriter() {
        TenantId tenant = newTenant();
        int a = newWriter();
        int b = newWriter();
        appendRows(a, tenant, 5);
        appendRows(b, tenant, 3);

        assertThat(positions(Map.of(a, 3L, b, 3L), 10)).containsExactly(new LogPosition(a, 4), new LogPosition(a, 5));
        assertThat(positions(Map.of(a, 5L), 10))
                .as("of a writer without a position the first")
                .containsExactly(new LogPosition(b, 1), new LogPosition(b, 2), new LogPosition(b, 3));
        assertThat(positions(Map.of(a, 5L, b, 3L), 10)).isEmpty();
        assertThat(positions(Map.of(a, 1L, b, 1L), 10))
                .containsSubsequence(
                        new LogPosition(a, 2), new LogPosition(a, 3), new LogPosition(a, 4), new LogPosition(a, 5))
                .containsSubsequence(new LogPosition(b, 2), new LogPosition(b, 3))
                .hasSize(6);
    }

    @Test
    public void read_takesFromAllWritersWhenItCannotTakeAll() {
        TenantId tenant = newTenant();
        int a = newWriter();
        int b = newWriter();
        appendRows(a, tenant, 5);
        appendRows(b, tenant, 5);

        assertThat(positions(Map.of(a, 1L), 3))
                .containsExactlyInAnyOrder(new LogPosition(a, 2), new LogPosition(b, 1), new LogPosition(a, 3));
    }

    @Test
    public void delete_removesOldRowsUpToThePositions() {
        TenantId tenant = newTenant();
        int a = newWriter();
        int b = newWriter();
        appendRows(a, tenant, 5);
        appendRows(b, tenant, 5);
        append(a, 6, aGroup(tenant, null, "api", 0));

        int deleted = log().delete(Map.of(a, 6L, b, 2L), NOON.plusMillis(4), 100);

        assertThat(deleted).isEqualTo(6);
        assertThat(positions(Map.of(), 100))
                .containsExactlyInAnyOrder(
                        new LogPosition(a, 4),
                        new LogPosition(a, 5),
                        new LogPosition(b, 3),
                        new LogPosition(b, 4),
                        new LogPosition(b, 5));
    }

    @Test
    public void delete_removesNoMoreThanItsLimit() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        appendRows(writer, tenant, 5);

        assertThat(log().delete(Map.of(writer, 5L), NOON.plusSeconds(1), 3)).isEqualTo(3);
        assertThat(log().delete(Map.of(writer, 5L), NOON.plusSeconds(1), 3)).isEqualTo(2);
        assertThat(log().delete(Map.of(writer, 5L), NOON.plusSeconds(1), 3)).isZero();
        assertThat(log().delete(Map.of(), NOON.plusSeconds(1), 3)).isZero();
    }

    @Test
    public void lastSequence_isKnownWhenAllRowsAreGone() {
        int writer = newWriter();
        assertThat(log().lastSequence(writer)).isZero();
        appendRows(writer, newTenant(), 3);

        log().delete(Map.of(writer, 3L), NOON.plusSeconds(1), 100);

        assertThat(log().read(Map.of(), 10)).isEmpty();
        assertThat(log().lastSequence(writer)).isEqualTo(3);
    }

    @Test
    public void catalog_showsSeriesAboveARef() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        assertThat(catalog().forEach(0, (owner, ref, labels) -> {})).isZero();
        int first = append(writer, 1, aGroup(tenant, null, "a", 0)).newRefs()[0];
        int second = append(writer, 2, aGroup(tenant, null, "b", 0)).newRefs()[0];
        List<Integer> shown = new ArrayList<>();

        int highest = catalog().forEach(first, (owner, ref, labels) -> shown.add(ref));

        assertThat(shown).containsExactly(second);
        assertThat(highest).isEqualTo(second);
        assertThat(catalog().forEach(second, (owner, ref, labels) -> shown.add(ref)))
                .isEqualTo(second);
        assertThat(shown).hasSize(1);
    }

    @Test
    public void catalog_findsSeriesByTheirRefs() {
        TenantId tenant = newTenant();
        int writer = newWriter();
        int a = append(writer, 1, aGroup(tenant, null, "a", 0)).newRefs()[0];
        append(writer, 2, aGroup(tenant, null, "b", 0));
        int c = append(writer, 3, aGroup(tenant, null, "c", 0)).newRefs()[0];
        Map<Integer, Labels> found = new HashMap<>();

        catalog().find(new int[] {c, a, 1_000_000, c}, (owner, ref, labels) -> found.put(ref, labels));
        catalog().find(new int[0], (owner, ref, labels) -> found.put(ref, labels));

        assertThat(found).isEqualTo(Map.of(a, labels("a"), c, labels("c")));
    }

    @Test
    public void catalog_hasLabelsOfAnyTextAndSize() {
        TenantId tenant = newTenant();
        Labels odd = Labels.of(Map.of(
                "__name__", "µ.ü", "nul", "\u0000", "emoji", "🚀", "long", "x".repeat(10_000), "quote", "\"',{}\\"));
        LogEntry entry = new LogEntry(tenant, new int[] {-1}, new long[] {START}, new double[] {1});

        int ref = append(newWriter(), 1, new Group(null, List.of(odd), Map.of(), entry))
                .newRefs()[0];

        assertThat(seriesOf(tenant)).containsEntry(ref, odd);
    }

    @Test
    public void metadata_isWhatWasLastTold() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        MetricMetadata first = new MetricMetadata(MetricType.GAUGE, "s", "first");
        MetricMetadata last = new MetricMetadata(MetricType.COUNTER, "", "odd: \u0000 🚀");
        String longName = "m".repeat(4_000);

        log().append(
                        newWriter(),
                        1,
                        List.of(
                                telling(tenant, Map.of("up", first, longName, first)),
                                telling(tenant, Map.of("up", last)),
                                telling(other, Map.of("up", first))),
                        NOON);
        log().append(newWriter(), 1, List.of(telling(tenant, Map.of("up", last))), NOON);

        assertThat(catalog().metadata(tenant)).isEqualTo(Map.of("up", last, longName, first));
        assertThat(catalog().metadata(other)).isEqualTo(Map.of("up", first));
        assertThat(catalog().metadata(newTenant())).isEmpty();
    }

    private static Group telling(TenantId tenant, Map<String, MetricMetadata> metadata) {
        return new Group(null, List.of(), metadata, new LogEntry(tenant, new int[0], new long[0], new double[0]));
    }
}
