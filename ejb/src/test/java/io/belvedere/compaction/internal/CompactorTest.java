package io.belvedere.compaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import io.belvedere.retention.KeptDays;
import io.belvedere.retention.PolicyDraft;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.Retention;
import io.belvedere.retention.RetentionPlan;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.retention.RetentionRules;
import io.belvedere.sample.Generation;
import io.belvedere.sample.InMemoryChunkStore;
import io.belvedere.sample.RestWork.AtRest;
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
import org.junit.jupiter.api.Test;

class CompactorTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Labels API = Labels.of(Map.of("__name__", "up", "job", "api"));
    private static final Labels BILLING = Labels.of(Map.of("__name__", "up", "job", "billing"));
    private static final Instant DAY = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant SETTLED = Instant.parse("2026-06-02T03:00:00Z");

    private final InMemoryLeases leases = new InMemoryLeases();
    private final InMemoryChunkStore chunks = new InMemoryChunkStore(leases);
    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final ChunksAlone reader = new ChunksAlone(chunks, indexes);
    private final Lease lease =
            leases.take("seal", "a", DAY, Duration.ofDays(1_000)).orElseThrow();
    private final List<RetentionPolicy> policies = new ArrayList<>();
    private final List<Window> open = new ArrayList<>();
    private final List<Lease> retained = new ArrayList<>();
    private Instant now = SETTLED;

    CompactorTest() {
        indexes.of(ACME).add(1, API);
        indexes.of(ACME).add(2, BILLING);
    }

    private void run() {
        Retention retention = new Retention() {
            @Override
            public RetentionRules rules() {
                return RetentionRules.of(policies, new KeptDays(90, 180, 365));
            }

            @Override
            public RetentionPlan run(Lease held) {
                retained.add(held);
                return new RetentionPlan(List.of(), List.of(), List.of());
            }
        };
        Compactor compactor = new Compactor(
                chunks, indexes, retention, new DirectTransactions(), CompactionSettings.DEFAULTS, () -> now);
        compactor.run(new AtRest() {
            @Override
            public Lease lease() {
                return lease;
            }

            @Override
            public List<Window> openWindows() {
                return open;
            }

            @Override
            public SampleReader reader() {
                return reader;
            }
        });
    }

    /** A sample of a series at each of these hours of the day, in the window of the first. */
    private void atRest(int series, long writtenUpTo, double value, double... hours) {
        long[] times = new long[hours.length];
        double[] values = new double[hours.length];
        for (int i = 0; i < hours.length; i++) {
            times[i] =
                    DAY.toEpochMilli() + (long) (hours[i] * Duration.ofHours(1).toMillis());
            values[i] = value;
        }
        Window window = Window.of(times[0]);
        long generation = chunks.begin(window.start(), window.end(), Generation.NO_CLASS);
        StoredChunk chunk = new StoredChunk(
                ACME,
                series,
                times[0],
                times[times.length - 1],
                times.length,
                ChunkCodec.encode(Samples.of(times, values)));
        chunks.write(generation, List.of(chunk));
        chunks.complete(List.of(generation), Map.of(1, writtenUpTo), List.of(), lease);
    }

    private List<String> classes() {
        return chunks.generations().stream()
                .map(Generation::retentionClass)
                .sorted()
                .toList();
    }

    private List<String> samples() {
        List<String> found = new ArrayList<>();
        reader.read(ACME, List.of(), Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, (ref, labels, samples) -> {
            for (int i = 0; i < samples.size(); i++) {
                found.add(ref + " " + Instant.ofEpochMilli(samples.timestamps()[i]) + " " + samples.values()[i]);
            }
            return true;
        });
        return found;
    }

    @Test
    void run_bringsTheWindowsOfADayTogether() {
        atRest(1, 5, 1, 0, 1);
        atRest(1, 6, 2, 2, 3.5);
        atRest(2, 7, 3, 23);
        List<String> before = samples();

        run();

        assertThat(classes()).containsExactly("1h default", "5m default", "raw default");
        assertThat(samples()).isEqualTo(before).hasSize(5);
        assertThat(chunks.generations()).allSatisfy(generation -> {
            assertThat(generation.from()).isEqualTo(DAY.toEpochMilli());
            assertThat(generation.until())
                    .isEqualTo(DAY.plus(Duration.ofDays(1)).toEpochMilli());
        });
        assertThat(retained).containsExactly(lease);
    }

    @Test
    void run_waitsUntilTheDayHasSettled() {
        atRest(1, 5, 1, 0);
        now = SETTLED.minusMillis(1);

        run();

        assertThat(classes()).containsExactly(Generation.NO_CLASS);
        assertThat(retained).containsExactly(lease);
    }

    @Test
    void run_waitsForSamplesOfTheDayThatAreNotAtRest() {
        atRest(1, 5, 1, 0);
        open.add(Window.of(DAY.plus(Duration.ofHours(5)).toEpochMilli()));

        run();

        assertThat(classes()).containsExactly(Generation.NO_CLASS);
    }

    @Test
    void run_takesInWhatCameLateAndMakesRollUpsAgain() {
        atRest(1, 5, 1, 0, 1);
        run();
        atRest(1, 9, 7, 0.5, 1);

        run();

        assertThat(classes()).containsExactly("1h default", "5m default", "raw default");
        assertThat(samples())
                .containsExactly(
                        "1 2026-06-01T00:00:00Z 1.0", "1 2026-06-01T00:30:00Z 7.0", "1 2026-06-01T01:00:00Z 1.0");
    }

    @Test
    void run_storesEachClassApart() {
        PolicyDraft audit = new PolicyDraft(
                new PolicyName("audit"), 1, List.of(LabelMatcher.equal("job", "billing")), new KeptDays(400, 0, 0));
        policies.add(RetentionPolicy.of(ACME, audit, "ada", DAY));
        atRest(1, 5, 1, 0);
        atRest(2, 6, 2, 4);

        run();

        assertThat(classes()).containsExactly("1h default", "5m default", "raw acme/audit", "raw default");
        assertThat(samples()).hasSize(2);
    }

    @Test
    void run_leavesLateSamplesBesideRollUpsWhoseSamplesAreGone() {
        atRest(1, 5, 1, 0);
        run();
        List<Long> raw = chunks.generations().stream()
                .filter(Generation::holdsSamples)
                .map(Generation::id)
                .toList();
        chunks.retire(raw, lease, now);
        atRest(1, 9, 7, 1);

        run();

        assertThat(classes()).containsExactly(Generation.NO_CLASS, "1h default", "5m default");
    }

    @Test
    void run_keepsRollUpsWhoseSamplesAreGoneThoughThoseOfAnotherClassAreThere() {
        PolicyDraft audit = new PolicyDraft(
                new PolicyName("audit"), 1, List.of(LabelMatcher.equal("job", "billing")), new KeptDays(400, 0, 0));
        policies.add(RetentionPolicy.of(ACME, audit, "ada", DAY));
        atRest(1, 5, 1, 0);
        atRest(2, 6, 2, 4);
        run();
        List<Long> rawOfDefault = chunks.generations().stream()
                .filter(generation -> generation.retentionClass().equals("raw default"))
                .map(Generation::id)
                .toList();
        chunks.retire(rawOfDefault, lease, now);
        atRest(2, 9, 7, 6);

        run();

        assertThat(classes()).containsExactly(Generation.NO_CLASS, "1h default", "5m default", "raw acme/audit");
    }

    @Test
    void run_makesTheCutOfADayWithGapsCoverNothing() {
        atRest(1, 5, 1, 0);

        run();

        assertThat(chunks.generations())
                .allSatisfy(made -> assertThat(made.cut()).isEmpty());
    }

    @Test
    void run_makesTheCutOfAWholeDayTheLeastOfItsWindows() {
        for (int hour = 0; hour < 24; hour += 2) {
            atRest(1, 100 - hour, 1, hour);
        }

        run();

        assertThat(chunks.generations())
                .allSatisfy(made -> assertThat(made.cut()).isEqualTo(Map.of(1, 78L)));
    }

    @Test
    void run_failsWhenTheLeaseHasPassedOnAndLeavesTheDayAsItIs() {
        atRest(1, 5, 1, 0);
        assertThat(leases.take("seal", "b", DAY.plus(Duration.ofDays(2_000)), Duration.ofDays(1)))
                .isPresent();

        assertThatThrownBy(this::run).isInstanceOf(BelvedereException.class).hasMessageContaining("no longer held");

        assertThat(classes()).containsExactly(Generation.NO_CLASS);
    }
}
