package io.belvedere.grpc.ingest;

import static io.belvedere.grpc.ingest.TestStream.aBatch;
import static io.belvedere.grpc.ingest.TestStream.label;
import static io.belvedere.grpc.ingest.TestStream.up;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.belvedere.grpc.v1.IngestBatch;
import io.belvedere.grpc.v1.MetricMetadata;
import io.belvedere.grpc.v1.MetricType;
import io.belvedere.grpc.v1.SeriesDefinition;
import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class StreamBatchesTest {

    private static final BatchLimits LIMITS = new BatchLimits(IngestLimits.DEFAULTS.labels(), 1_000, 8, 100, 4_096);

    private final StreamBatches batches = new StreamBatches(LIMITS);

    private DecodedBatch read(IngestBatch.Builder batch) {
        return batches.read(batch.build());
    }

    private static IngestBatch.Builder firstBatch() {
        return aBatch(1).addNewSeries(up(0, "api"));
    }

    private static void assertInvalid(String field, ThrowingCallable call, String... said) {
        assertThatThrownBy(call)
                .asInstanceOf(type(BelvedereException.class))
                .satisfies(refused -> assertThat(refused.details()).containsEntry("field", field))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(said));
    }

    @Test
    void samples_areReadColumnByColumn() {
        SampleBatch batch = read(IngestBatch.newBuilder()
                        .setSequence(1)
                        .addNewSeries(up(3, "a"))
                        .addNewSeries(up(99, "b"))
                        .addAllSeries(List.of(99, 3, 99))
                        .setBaseTimeMillis(5_000)
                        .addAllTimeOffsetsMillis(List.of(0L, -1_000L, 250L))
                        .addAllValues(List.of(1.5, -2.0, 0.0)))
                .batch();

        assertThat(InMemoryIngestService.lines(batch))
                .containsExactly("up{job=\"b\"} 1.5 @5000", "up{job=\"a\"} -2.0 @4000", "up{job=\"b\"} 0.0 @5250");
        assertThat(batch.series()).hasSize(2);
    }

    @Test
    void values_areKeptBitByBit() {
        long[] bits = {
            0x7ff0000000000002L, 0x7ff8000000000001L, 0xfff8000000000000L, 0x8000000000000000L, 1, 0x7ff0000000000000L
        };
        IngestBatch.Builder message = IngestBatch.newBuilder().setSequence(1).addNewSeries(up(0, "api"));
        for (long each : bits) {
            message.addSeries(0).addTimeOffsetsMillis(each).addValues(Double.longBitsToDouble(each));
        }

        SampleBatch batch = read(message).batch();

        assertThat(Arrays.stream(batch.values()).mapToLong(Double::doubleToRawLongBits))
                .containsExactly(Arrays.stream(bits).boxed().toArray(Long[]::new));
    }

    @Test
    void times_reachBothEndsOfTheNumber() {
        SampleBatch batch = read(firstBatch()
                        .addAllSeries(List.of(0, 0))
                        .addAllTimeOffsetsMillis(List.of(Long.MAX_VALUE, Long.MIN_VALUE))
                        .addAllValues(List.of(1.0, 1.0)))
                .batch();

        assertThat(batch.timestamps()).containsExactly(1_000, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void times_beyondTheEndsOfTheNumberAreRefused(long sign) {
        assertInvalid(
                "time_offsets_millis",
                () -> read(firstBatch()
                        .setBaseTimeMillis(sign > 0 ? Long.MAX_VALUE : Long.MIN_VALUE)
                        .setTimeOffsetsMillis(0, sign)),
                "64-bit");
    }

    @Test
    void series_areKnownInLaterBatches() {
        read(firstBatch());

        assertThat(read(aBatch(2)).batch().series().get(0).get("job")).isEqualTo("api");
    }

    @Test
    void series_ofABatchAreThoseThatItHasSamplesOf() {
        SampleBatch batch = read(firstBatch().addNewSeries(up(1, "idle"))).batch();

        assertThat(batch.series()).extracting(labels -> labels.get("job")).containsExactly("api");
    }

    @Test
    void series_withTwoNumbersIsOneInTheBatch() {
        SampleBatch batch = read(firstBatch()
                        .addNewSeries(up(1, "api"))
                        .addSeries(1)
                        .addTimeOffsetsMillis(2_000)
                        .addValues(2))
                .batch();

        assertThat(batch.series()).hasSize(1);
        assertThat(batch.seriesOf()).containsExactly(0, 0);
    }

    @Test
    void series_definedAgainIsRefused() {
        read(firstBatch());

        assertInvalid("new_series.number", () -> read(aBatch(2).addNewSeries(up(0, "api"))), "0", "already");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, Integer.MAX_VALUE, -1})
    void series_withANumberOverTheLimitIsRefused(int number) {
        assertInvalid(
                "new_series.number",
                () -> read(firstBatch().addNewSeries(up(number, "api"))),
                Integer.toUnsignedString(number),
                "0 to 99");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, Integer.MAX_VALUE, -1})
    void series_thatIsUnknownIsRefused(int number) {
        assertInvalid("series", () -> read(firstBatch().setSeries(0, number)), Integer.toUnsignedString(number));
    }

    @Test
    void series_areRefusedWhenAllOfThemAreTooLarge() {
        read(firstBatch());
        SeriesDefinition large = up(1, "x".repeat(4_096));

        assertInvalid("new_series", () -> read(aBatch(2).addNewSeries(large)), "4096");
    }

    @Test
    void columns_mustBeEquallyLong() {
        assertInvalid("series", () -> read(firstBatch().addSeries(0)), "2", "1");
        assertInvalid("time_offsets_millis", () -> read(aBatch(2).addTimeOffsetsMillis(0)), "2", "1");
        assertInvalid("series", () -> read(aBatch(3).addValues(0)), "1", "2");
    }

    @Test
    void batch_withMoreSamplesThanTheLimitIsRefused() {
        List<Double> values = Collections.nCopies(1_001, 1.0);

        assertInvalid(
                "batch",
                () -> read(IngestBatch.newBuilder()
                        .setSequence(1)
                        .addNewSeries(up(0, "api"))
                        .addAllSeries(Collections.nCopies(1_001, 0))
                        .addAllTimeOffsetsMillis(Collections.nCopies(1_001, 0L))
                        .addAllValues(values)),
                "1001",
                "1000");
    }

    @Test
    void batch_withoutSamplesIsOne() {
        DecodedBatch decoded = read(IngestBatch.newBuilder().setSequence(1));

        assertThat(decoded.batch().size()).isZero();
        assertThat(decoded.refused()).isEmpty();
    }

    @Test
    void labels_thatBreakARuleRefuseTheirSamplesAlone() {
        SeriesDefinition broken =
                up(1, "db").toBuilder().addLabels(label("job", "db")).build();

        DecodedBatch first = read(firstBatch()
                .addNewSeries(broken)
                .addAllSeries(List.of(1, 1))
                .addAllTimeOffsetsMillis(List.of(0L, 1L))
                .addAllValues(List.of(1.0, 2.0)));
        DecodedBatch second = read(aBatch(2).setSeries(0, 1));

        assertThat(InMemoryIngestService.lines(first.batch())).containsExactly("up{job=\"api\"} 1.0 @1000");
        assertThat(first.refused())
                .containsExactly(new RefusedSamples(Reason.LABELS, 2, "series 1: label 'job' is there twice"));
        assertThat(second.batch().size()).isZero();
        assertThat(second.refused())
                .containsExactly(new RefusedSamples(Reason.LABELS, 1, "series 1: label 'job' is there twice"));
    }

    @Test
    void labels_withoutAMetricAreRefused() {
        SeriesDefinition nameless =
                SeriesDefinition.newBuilder().addLabels(label("job", "api")).build();

        assertThat(read(aBatch(1).addNewSeries(nameless)).refused())
                .extracting(RefusedSamples::example)
                .containsExactly("series 0: label '__name__' is missing, it names the metric");
    }

    @Test
    void labels_byTheMillionAreRefusedAndAllElseIsKept() {
        StreamBatches large =
                new StreamBatches(new BatchLimits(IngestLimits.DEFAULTS.labels(), 1_000, 8, 100, Integer.MAX_VALUE));
        SeriesDefinition.Builder million = up(1, "api").toBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            million.addLabels(label("l" + i, "v"));
        }

        DecodedBatch decoded = large.read(firstBatch()
                .addNewSeries(million)
                .addSeries(1)
                .addTimeOffsetsMillis(0)
                .addValues(1)
                .build());

        assertThat(decoded.batch().size()).isEqualTo(1);
        assertThat(decoded.refused())
                .containsExactly(new RefusedSamples(
                        Reason.LABELS, 1, "series 1: labels are 1000002 on one series, at most 64 are allowed"));
    }

    @Test
    void metadata_isReadForProperNames() {
        Map<String, io.belvedere.metric.MetricMetadata> metadata = read(firstBatch()
                        .addMetadata(MetricMetadata.newBuilder()
                                .setMetric("up")
                                .setType(MetricType.METRIC_TYPE_GAUGE)
                                .setUnit("ratio")
                                .setHelp("Whether it is up."))
                        .addMetadata(MetricMetadata.newBuilder().setHelp("of nothing"))
                        .addMetadata(MetricMetadata.newBuilder().setMetric("x".repeat(4_097))))
                .batch()
                .metadata();

        assertThat(metadata)
                .containsExactly(Map.entry(
                        "up",
                        new io.belvedere.metric.MetricMetadata(
                                io.belvedere.metric.MetricType.GAUGE, "ratio", "Whether it is up.")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"METRIC_TYPE_UNSPECIFIED", "UNRECOGNIZED"})
    void metadata_hasATypeForEach(MetricType type) {
        io.belvedere.metric.MetricMetadata told = metadataOf(type.getNumber());

        assertThat(told.type().name())
                .isEqualTo(type.name().substring("METRIC_TYPE_".length()).replace("_", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99})
    void metadata_ofAnUnknownTypeIsUnknown(int type) {
        assertThat(metadataOf(type).type()).isEqualTo(io.belvedere.metric.MetricType.UNKNOWN);
    }

    private io.belvedere.metric.MetricMetadata metadataOf(int type) {
        return read(firstBatch()
                        .addMetadata(MetricMetadata.newBuilder().setMetric("up").setTypeValue(type)))
                .batch()
                .metadata()
                .getOrDefault("up", io.belvedere.metric.MetricMetadata.NONE);
    }

    /** Series come whenever they like; each batch must name the same labels as a map that is kept beside. */
    @Test
    void manyBatches_nameTheSeriesThatWereDefined() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Integer, String> jobs = new HashMap<>();
        for (int sequence = 1; sequence <= 200; sequence++) {
            IngestBatch.Builder message = IngestBatch.newBuilder().setSequence(sequence);
            int fresh = random.nextInt(100);
            if (!jobs.containsKey(fresh)) {
                jobs.put(fresh, "job-" + random.nextInt(50));
                message.addNewSeries(up(fresh, jobs.getOrDefault(fresh, "")));
            }
            List<Integer> known = new ArrayList<>(jobs.keySet());
            List<Integer> chosen = IntStream.range(0, random.nextInt(40))
                    .mapToObj(i -> known.get(random.nextInt(known.size())))
                    .toList();
            chosen.forEach(
                    number -> message.addSeries(number).addTimeOffsetsMillis(0).addValues(number));

            SampleBatch batch = read(message).batch();

            assertThat(batch.series()).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(jobsOf(batch))
                    .as("seed %d", seed)
                    .isEqualTo(chosen.stream().map(jobs::get).toList());
        }
    }

    private static List<String> jobsOf(SampleBatch batch) {
        List<Labels> series = batch.series();
        return Arrays.stream(batch.seriesOf())
                .mapToObj(number -> series.get(number).get("job"))
                .toList();
    }
}
