package io.belvedere.otlp;

import static io.belvedere.otlp.Otlp.CUMULATIVE;
import static io.belvedere.otlp.Otlp.DELTA;
import static io.belvedere.otlp.Otlp.attribute;
import static io.belvedere.otlp.Otlp.buckets;
import static io.belvedere.otlp.Otlp.change;
import static io.belvedere.otlp.Otlp.counter;
import static io.belvedere.otlp.Otlp.exponential;
import static io.belvedere.otlp.Otlp.gauge;
import static io.belvedere.otlp.Otlp.histogram;
import static io.belvedere.otlp.Otlp.nanos;
import static io.belvedere.otlp.Otlp.point;
import static io.belvedere.otlp.Otlp.request;
import static io.belvedere.otlp.Otlp.resource;
import static io.belvedere.otlp.Otlp.scope;
import static io.belvedere.otlp.Otlp.summary;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelRules;
import io.belvedere.tenant.TenantId;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint.Buckets;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint.ValueAtQuantile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes come: they are no message, or they are converted and counted. */
class BrokenMessagesTest {

    private static final byte[] MESSAGE = message().toByteArray();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final MetricsConversion conversion = new MetricsConversion(OtlpSettings.DEFAULTS, LabelLimits.DEFAULTS);

    private static ExportMetricsServiceRequest message() {
        ExponentialHistogramDataPoint exponential = ExponentialHistogramDataPoint.newBuilder()
                .setTimeUnixNano(nanos(1))
                .setScale(3)
                .setCount(7)
                .setSum(9)
                .setZeroCount(1)
                .setZeroThreshold(1e-9)
                .setPositive(Buckets.newBuilder().setOffset(-4).addAllBucketCounts(List.of(1L, 0L, 3L)))
                .setNegative(Buckets.newBuilder().setOffset(2).addAllBucketCounts(List.of(2L)))
                .build();
        return request(resource(
                List.of(attribute("service.name", "cart"), attribute("host.name", "h1")),
                scope(
                        "lib",
                        "1",
                        gauge("g", "By/s", point(1, 0.5, attribute("way", "in"), attribute("way.", "out"))),
                        counter("c", DELTA, change(1, 2, 5), change(2, 3, 5)),
                        histogram("h", CUMULATIVE, buckets(0, 1, 3, List.of(1.0, 2.0), List.of(1L, 1L, 1L))),
                        histogram("h", DELTA, buckets(0, 1, 3, List.of(1.0, 2.0), List.of(1L, 1L, 1L))),
                        exponential("e", CUMULATIVE, exponential),
                        exponential("e", DELTA, exponential),
                        summary(
                                "s",
                                SummaryDataPoint.newBuilder()
                                        .addQuantileValues(
                                                ValueAtQuantile.newBuilder().setQuantile(0.5))
                                        .build()))));
    }

    @Test
    void flippedBits_areRefusedOrCounted() {
        int parsed = 0;
        for (int round = 0; round < 4_000; round++) {
            byte[] broken = MESSAGE.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            parsed += convert(broken);
        }
        assertThat(parsed)
                .as("messages that were still messages, seed %d", seed)
                .isGreaterThan(100);
    }

    @Test
    void truncated_areRefusedOrCounted() {
        for (int length = 0; length < MESSAGE.length; length++) {
            convert(Arrays.copyOf(MESSAGE, length));
        }
    }

    @Test
    void noise_isRefusedOrCounted() {
        for (int round = 0; round < 5_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            convert(noise);
        }
    }

    private int convert(byte[] bytes) {
        ExportMetricsServiceRequest request;
        try {
            request = ExportMetricsServiceRequest.parseFrom(bytes);
        } catch (InvalidProtocolBufferException noMessage) {
            return 0;
        }
        ConvertedMetrics converted = conversion.convert(new TenantId("acme"), request);

        int refused = converted.decoded().refused().stream()
                .mapToInt(RefusedSamples::count)
                .sum();
        SampleBatch batch = converted.decoded().batch();
        assertThat(converted.points()).as("seed %d", seed).isGreaterThanOrEqualTo(refused);
        assertThat(batch.size()).as("seed %d", seed).isGreaterThanOrEqualTo(converted.points() - refused);
        assertThat(batch.series()).as("seed %d", seed).allSatisfy(series -> LabelRules.requireMetricName(series));
        return 1;
    }
}
