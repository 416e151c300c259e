package io.belvedere.ingest.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IngestServiceBeanTest {

    private static final long T = 1_700_000_000_000L;
    private static final TenantId TENANT = new TenantId("acme");
    private static final Caller EDITOR = new Caller(TENANT, "ed", Role.EDITOR);
    private static final MetricMetadata COUNTER = new MetricMetadata(MetricType.COUNTER, "", "requests");
    private static final MetricMetadata GAUGE = new MetricMetadata(MetricType.GAUGE, "", "requests");

    private final InMemorySeriesIndexes indexes = new InMemorySeriesIndexes();
    private final InMemoryIntake intake = new InMemoryIntake(indexes);
    private final RecordedMetrics metrics = new RecordedMetrics();

    private static final class RecordedMetrics extends IngestMetrics {
        private final List<Receipt> receipts = new ArrayList<>();
        private int failures;

        @Override
        void completed(Receipt receipt) {
            receipts.add(receipt);
        }

        @Override
        void failed() {
            failures++;
        }
    }

    private IngestServiceBean bean(int maxActiveSeries, int maxSamplesPerSecond) {
        AdmissionSettings settings = new AdmissionSettings(
                Duration.ofHours(1), Duration.ofMinutes(10), maxActiveSeries, maxSamplesPerSecond);
        return new IngestServiceBean(indexes, intake, settings, () -> Instant.ofEpochMilli(T), metrics);
    }

    private IngestServiceBean bean() {
        return bean(100, 1_000_000);
    }

    private static Labels labels(String name) {
        return Labels.of(Map.of("__name__", name));
    }

    private static SampleBatch batch(String name, long... times) {
        return batch(Map.of(), name, times);
    }

    private static SampleBatch batch(Map<String, MetricMetadata> metadata, String name, long... times) {
        SampleBatch.Builder batch = SampleBatch.builder();
        for (long time : times) {
            batch.add(batch.series(labels(name)), time, 1.5);
        }
        metadata.forEach(batch::metadata);
        return batch.build();
    }

    private static Receipt ingest(IngestServiceBean bean, SampleBatch batch, @Nullable ProducerTurn turn) {
        CompletableFuture<Receipt> receipt = bean.ingest(EDITOR, batch, turn).toCompletableFuture();
        assertThat(receipt).isDone();
        return receipt.join();
    }

    private static ProducerTurn turn(long sequence) {
        return new ProducerTurn("p", sequence);
    }

    @Test
    void ingest_keepsSamplesAndCountsThem() {
        Receipt receipt = ingest(bean(), batch("a", T, T + 1), null);
        assertThat(receipt).isEqualTo(new Receipt(2, List.of(), false, null));
        assertThat(intake.last().entry().timestamps()).containsExactly(T, T + 1);
        assertThat(metrics.receipts).containsExactly(receipt);
    }

    @Test
    void ingest_isAnsweredWhenTheSamplesAreDurable() {
        IngestServiceBean bean = bean();
        intake.hold();
        CompletableFuture<Receipt> receipt =
                bean.ingest(EDITOR, batch("a", T), null).toCompletableFuture();
        assertThat(receipt).isNotDone();
        intake.letGo();
        assertThat(receipt).isCompletedWithValueMatching(told -> told.kept() == 1);
    }

    @Test
    void ingest_byAViewer_isForbidden() {
        Caller viewer = new Caller(TENANT, "vi", Role.VIEWER);
        assertRefused(Problem.FORBIDDEN, () -> bean().ingest(viewer, batch("a", T), null));
        assertThat(intake.appended()).isEmpty();
    }

    @Test
    void ingest_ofWhatIsThereAlready_writesNothing() {
        IngestServiceBean bean = bean();
        ingest(bean, batch("a", T), null);
        assertThat(ingest(bean, batch("a", T), null).kept()).isEqualTo(1);
        assertThat(intake.appended()).hasSize(1);
    }

    @Test
    void ingest_ofAProducersTurnAgain_isToldSo() {
        IngestServiceBean bean = bean();
        ingest(bean, batch("a", T), turn(1));
        Receipt receipt = ingest(bean, batch("a", T), turn(1));
        assertThat(receipt).isEqualTo(Receipt.ofRepeated());
    }

    @Test
    void ingest_ofATurnOfWhichAllIsRefusedForGood_recordsTheTurn() {
        IngestServiceBean bean = bean();
        Receipt receipt = ingest(bean, batch("a", 0), turn(1));
        assertThat(receipt.refused()).extracting(RefusedSamples::reason).containsExactly(Reason.TOO_OLD);
        assertThat(receipt.retryAfter()).isNull();
        assertThat(ingest(bean, batch("a", 0), turn(1)).repeated()).isTrue();
    }

    @Test
    void ingest_ofATurnOfWhichSomeIsToBeSentAgain_takesItWhenItComesAgain() {
        IngestServiceBean bean = bean(1, 1_000_000);
        ingest(bean, batch("a", T), null);
        SampleBatch.Builder both = SampleBatch.builder();
        both.add(both.series(labels("a")), T + 1, 1);
        both.add(both.series(labels("b")), T + 1, 1);
        Receipt refused = ingest(bean, both.build(), turn(1));
        assertThat(refused.kept()).isEqualTo(1);
        assertThat(refused.isWorthRepeating()).isTrue();
        assertThat(refused.retryAfter()).isPositive();

        intake.rest();
        IngestServiceBean roomier = bean(2, 1_000_000);
        Receipt kept = ingest(roomier, both.build(), turn(1));
        assertThat(kept.repeated()).isFalse();
        assertThat(kept.kept()).isEqualTo(2);
        assertThat(ingest(roomier, both.build(), turn(1)).repeated()).isTrue();
    }

    @Test
    void ingest_faster_thanAllowed_isRefusedAsAWholeAndRecordsNoTurn() {
        IngestServiceBean bean = bean(100, 1);
        ingest(bean, batch("a", T, T + 1, T + 2, T + 3), turn(1));
        Receipt receipt = ingest(bean, batch("a", T + 4), turn(2));
        assertThat(receipt.refused()).extracting(RefusedSamples::reason).containsExactly(Reason.RATE_LIMIT);
        assertThat(receipt.isToBeRepeated()).isTrue();
        assertThat(receipt.retryAfter()).isPositive();
        assertThat(intake.appended()).hasSize(1);
        assertThat(ingest(bean(), batch("a", T + 4), turn(2)).kept()).isEqualTo(1);
    }

    @Test
    void ingest_ofOneTenant_leavesTheRateOfOthersAlone() {
        IngestServiceBean bean = bean(100, 1);
        ingest(bean, batch("a", T, T + 1, T + 2, T + 3), null);
        Caller other = new Caller(new TenantId("other"), "ed", Role.EDITOR);
        CompletableFuture<Receipt> receipt =
                bean.ingest(other, batch("a", T), null).toCompletableFuture();
        assertThat(receipt.join().kept()).isEqualTo(1);
    }

    @Test
    void ingest_sendsMetadataOnWhenItHasChanged() {
        IngestServiceBean bean = bean();
        ingest(bean, batch(Map.of("a", COUNTER), "a", T), null);
        assertThat(intake.last().metadata()).containsExactly(Map.entry("a", COUNTER));
        ingest(bean, batch(Map.of("a", COUNTER, "b", COUNTER), "a", T + 1), null);
        assertThat(intake.last().metadata()).containsExactly(Map.entry("b", COUNTER));
        ingest(bean, batch(Map.of("a", COUNTER), "a", T + 2), null);
        assertThat(intake.last().metadata()).isEmpty();
        ingest(bean, batch(Map.of("a", GAUGE), "a"), null);
        assertThat(intake.last().metadata()).containsExactly(Map.entry("a", GAUGE));
        assertThat(intake.appended()).hasSize(4);
        ingest(bean, batch(Map.of("a", GAUGE), "a"), null);
        assertThat(intake.appended()).hasSize(4);
    }

    @Test
    void ingest_thatFails_sendsMetadataAgainNextTimeAndGivesBackItsReservation() {
        IngestServiceBean bean = bean(1, 1_000_000);
        intake.refuse(BelvedereException.unavailable("the database is not reachable", 1));
        CompletableFuture<Receipt> failed =
                bean.ingest(EDITOR, batch(Map.of("a", COUNTER), "a", T), null).toCompletableFuture();
        assertThatThrownBy(failed::join).hasCauseInstanceOf(BelvedereException.class);
        assertThat(metrics.failures).isEqualTo(1);
        intake.refuse(null);
        assertThat(ingest(bean, batch(Map.of("a", COUNTER), "a", T), null).kept())
                .isEqualTo(1);
        assertThat(intake.last().metadata()).containsKey("a");
    }

    @Test
    void ingest_whileOthersAreUnderWay_countsTheirSeries() {
        IngestServiceBean bean = bean(1, 1_000_000);
        intake.hold();
        CompletableFuture<Receipt> first =
                bean.ingest(EDITOR, batch("a", T), null).toCompletableFuture();
        Receipt second = ingest(bean, batch("b", T), null);
        assertThat(second.refused()).extracting(RefusedSamples::reason).containsExactly(Reason.SERIES_LIMIT);
        intake.letGo();
        assertThat(first.join().kept()).isEqualTo(1);
    }
}
