package io.belvedere.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.Labels;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final long T = NOW.toEpochMilli();
    private static final Duration AGE = Duration.ofHours(1);
    private static final Duration FUTURE = Duration.ofMinutes(10);

    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final InMemoryIntake intake = new InMemoryIntake(indexes);
    private final TenantIngest known = new TenantIngest(new SampleRate(1, 0));
    private final SampleBatch.Builder batch = SampleBatch.builder();
    private int maxActiveSeries = 100;

    private void add(String name, long time, double value) {
        add(labels(name), time, value);
    }

    private void add(Labels labels, long time, double value) {
        batch.add(batch.series(labels), time, value);
    }

    private static Labels labels(String name) {
        return Labels.of(Map.of("__name__", name));
    }

    private Admitted admit() {
        AdmissionSettings settings = new AdmissionSettings(AGE, FUTURE, maxActiveSeries, 1);
        return new Admission(TENANT, batch.build(), indexes.of(TENANT), intake, settings, known, NOW).admit();
    }

    /** As if these had been sent and kept before. */
    private void keep(String name, long time, double value) {
        SampleBatch.Builder one = SampleBatch.builder();
        one.add(one.series(labels(name)), time, value);
        Admitted admitted = new Admission(
                        TENANT,
                        one.build(),
                        indexes.of(TENANT),
                        intake,
                        new AdmissionSettings(AGE, FUTURE, 1_000, 1),
                        known,
                        NOW)
                .admit();
        intake.append(new Group(null, admitted.newSeries(), Map.of(), admitted.entry()));
    }

    private static void requireRefused(Admitted admitted, Reason reason, int count) {
        assertThat(admitted.refused())
                .extracting(RefusedSamples::reason, RefusedSamples::count)
                .containsExactly(tuple(reason, count));
    }

    @Test
    void admit_givesNewSeriesNumbersBelowZeroInTheirOrder() {
        add("a", T, 1);
        add("b", T, 2);
        add("a", T + 1, 3);
        Admitted admitted = admit();
        assertThat(admitted.newSeries()).containsExactly(labels("a"), labels("b"));
        assertThat(admitted.entry().series()).containsExactly(-1, -2, -1);
        assertThat(admitted.entry().timestamps()).containsExactly(T, T, T + 1);
        assertThat(admitted.entry().values()).containsExactly(1, 2, 3);
        assertThat(admitted.reserved()).isEqualTo(2);
        assertThat(admitted.refused()).isEmpty();
    }

    @Test
    void admit_ofAKnownSeries_takesItsRef() {
        keep("a", T, 1);
        add("a", T + 1, 2);
        Admitted admitted = admit();
        assertThat(admitted.newSeries()).isEmpty();
        assertThat(admitted.entry().series()).containsExactly(indexes.of(TENANT).find(labels("a")));
        assertThat(admitted.reserved()).isZero();
    }

    @Test
    void admit_takesTheOldestAndTheNewestTimeThatIsAllowed() {
        add("a", T - AGE.toMillis(), 1);
        add("a", T + FUTURE.toMillis(), 2);
        assertThat(admit().kept()).isEqualTo(2);
    }

    @Test
    void admit_refusesWhatIsOlder() {
        add("a", T - AGE.toMillis() - 1, 1);
        add("a", 0, 1);
        add("a", Long.MIN_VALUE, 1);
        Admitted admitted = admit();
        requireRefused(admitted, Reason.TOO_OLD, 3);
        assertThat(admitted.refused().get(0).example()).contains("series a", "not before");
        assertThat(admitted.kept()).isZero();
        assertThat(admitted.reserved()).isZero();
        assertThat(admitted.newSeries()).isEmpty();
    }

    @Test
    void admit_refusesWhatIsNewer() {
        add("a", T + FUTURE.toMillis() + 1, 1);
        add("a", Long.MAX_VALUE, 1);
        requireRefused(admit(), Reason.TOO_NEW, 2);
    }

    @Test
    void admit_ofTheSameSampleAgain_countsItAsKeptAndWritesItOnce() {
        add("a", T, 1);
        add("a", T, 1);
        add("a", T + 1, 1);
        add("a", T, 1);
        Admitted admitted = admit();
        assertThat(admitted.kept()).isEqualTo(4);
        assertThat(admitted.entry().size()).isEqualTo(2);
        assertThat(admitted.refused()).isEmpty();
    }

    @Test
    void admit_ofAnotherValueAtATimeOfTheBatch_refusesIt() {
        add("a", T, 1);
        add("a", T, 2);
        add("a", T + 1, 1);
        add("a", T, 3);
        add("b", T, 3);
        Admitted admitted = admit();
        requireRefused(admitted, Reason.OTHER_VALUE, 2);
        assertThat(admitted.entry().size()).isEqualTo(3);
    }

    @Test
    void admit_ofWhatIsThereAlready_tellsTheSameFromOthers() {
        keep("a", T, Double.NaN);
        add("a", T, Double.NaN);
        add("a", T, 0.0);
        Admitted admitted = admit();
        assertThat(admitted.kept()).isEqualTo(1);
        assertThat(admitted.entry().size()).isZero();
        requireRefused(admitted, Reason.OTHER_VALUE, 1);
    }

    @Test
    void admit_tellsTheTwoZeroesApart() {
        add("a", T, 0.0);
        add("a", T, -0.0);
        requireRefused(admit(), Reason.OTHER_VALUE, 1);
    }

    @Test
    void admit_ofASeriesWithoutAMetric_refusesAllItsSamples() {
        Labels nameless = Labels.of(Map.of("job", "api"));
        add(nameless, T, 1);
        add(nameless, T + 1, 1);
        add("a", T, 1);
        Admitted admitted = admit();
        requireRefused(admitted, Reason.LABELS, 2);
        assertThat(admitted.newSeries()).containsExactly(labels("a"));
    }

    @Test
    void admit_ofASeriesWithoutAMetric_saysSoAtTheLimitToo() {
        maxActiveSeries = 0;
        Labels nameless = Labels.of(Map.of("job", "api"));
        add(nameless, T, 1);
        add(nameless, T + 1, 1);
        requireRefused(admit(), Reason.LABELS, 2);
    }

    @Test
    void admit_atTheLimit_refusesFurtherSeriesAndTakesThoseThatAreActive() {
        maxActiveSeries = 2;
        keep("a", T, 1);
        add("b", T, 1);
        add("c", T, 1);
        add("c", T + 1, 1);
        add("a", T + 1, 1);
        add("b", T + 1, 1);
        Admitted admitted = admit();
        requireRefused(admitted, Reason.SERIES_LIMIT, 2);
        assertThat(admitted.newSeries()).containsExactly(labels("b"));
        assertThat(admitted.kept()).isEqualTo(3);
        assertThat(admitted.reserved()).isEqualTo(1);
    }

    @Test
    void admit_countsSeriesThatOthersAreAboutToBring() {
        maxActiveSeries = 2;
        known.reserve(1);
        add("a", T, 1);
        add("b", T, 1);
        requireRefused(admit(), Reason.SERIES_LIMIT, 1);
    }

    @Test
    void admit_countsAKnownSeriesThatBecomesActiveAgain() {
        maxActiveSeries = 1;
        keep("a", T, 1);
        keep("b", T, 1);
        intake.rest();
        add("a", T + 1, 1);
        add("b", T + 1, 1);
        Admitted admitted = admit();
        requireRefused(admitted, Reason.SERIES_LIMIT, 1);
        assertThat(admitted.reserved()).isEqualTo(1);
        assertThat(admitted.newSeries()).isEmpty();
    }

    @Test
    void admit_ofAnyBatch_accountsForEverySample() {
        long seed = System.nanoTime();
        System.out.println("AdmissionTest seed=" + seed);
        Random random = new Random(seed);
        NavigableMap<String, Double> naive = new TreeMap<>();
        int same = 0;
        int other = 0;
        for (int i = 0; i < 2_000; i++) {
            String name = "m" + random.nextInt(5);
            long time = T + random.nextInt(200);
            double value = random.nextInt(2);
            add(name, time, value);
            Double there = naive.putIfAbsent(name + "@" + time, value);
            same += there != null && there == value ? 1 : 0;
            other += there != null && there != value ? 1 : 0;
        }
        Admitted admitted = admit();
        requireRefused(admitted, Reason.OTHER_VALUE, other);
        assertThat(admitted.known()).isEqualTo(same);
        List<Labels> series = admitted.newSeries();
        NavigableMap<String, Double> kept = new TreeMap<>();
        for (int i = 0; i < admitted.entry().size(); i++) {
            String name = series.get(-1 - admitted.entry().series()[i]).metricName();
            kept.put(
                    name + "@" + admitted.entry().timestamps()[i],
                    admitted.entry().values()[i]);
        }
        assertThat(kept).isEqualTo(naive).hasSize(admitted.entry().size());
    }
}
