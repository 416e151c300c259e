package io.belvedere.otlp;

import static io.belvedere.otlp.Otlp.CUMULATIVE;
import static io.belvedere.otlp.Otlp.DELTA;
import static io.belvedere.otlp.Otlp.NO_VALUE;
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
import static io.belvedere.otlp.Otlp.sum;
import static io.belvedere.otlp.Otlp.summary;
import static io.belvedere.otlp.Otlp.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.tenant.TenantId;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint.Buckets;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint.ValueAtQuantile;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsConversionTest {

    private static final TenantId ACME = new TenantId("acme");

    private final MetricsConversion conversion = new MetricsConversion(OtlpSettings.DEFAULTS, LabelLimits.DEFAULTS);

    private List<String> lines(Metric... metrics) {
        return lines(request(metrics));
    }

    private List<String> lines(ExportMetricsServiceRequest request) {
        return lines(conversion, request);
    }

    private static List<String> lines(MetricsConversion conversion, ExportMetricsServiceRequest request) {
        ConvertedMetrics converted = conversion.convert(ACME, request);
        assertThat(converted.decoded().refused()).isEmpty();
        return InMemoryIngestService.lines(converted.decoded().batch());
    }

    private RefusedSamples refusal(Metric... metrics) {
        ConvertedMetrics converted = conversion.convert(ACME, request(metrics));
        assertThat(converted.decoded().refused()).hasSize(1);
        return converted.decoded().refused().get(0);
    }

    private MetricMetadata metadata(String name, Metric metric) {
        SampleBatch batch = conversion.convert(ACME, request(metric)).decoded().batch();
        return Objects.requireNonNull(batch.metadata().get(name));
    }

    @Test
    void gauge_isASampleAPoint() {
        assertThat(lines(gauge(
                        "queue.length",
                        "1",
                        point(1, 0.5, attribute("queue.name", "in")),
                        NumberDataPoint.newBuilder()
                                .setTimeUnixNano(nanos(2) + 999_999)
                                .setAsInt(-7)
                                .build())))
                .containsExactly("queue_length_ratio{queue_name=\"in\"} 0.5 @1000", "queue_length_ratio -7.0 @2000");
    }

    @Test
    void cumulativeSum_isACounterIfItOnlyGrows() {
        assertThat(lines(counter("requests", CUMULATIVE, change(0, 10, 5))))
                .containsExactly("requests_total 5.0 @10000");
        assertThat(lines(sum("connections", CUMULATIVE, false, change(0, 10, 5))))
                .containsExactly("connections 5.0 @10000");
    }

    @Test
    void deltaSum_becomesARunningTotalThatBeginsAtZero() {
        assertThat(lines(counter("requests", DELTA, change(10, 20, 5))))
                .containsExactly("requests_total 0.0 @10001", "requests_total 5.0 @20000");
        assertThat(lines(counter("requests", DELTA, change(20, 30, 3)))).containsExactly("requests_total 8.0 @30000");
        assertThat(lines(counter("requests", DELTA, change(40, 50, 4))))
                .containsExactly("requests_total 0.0 @40001", "requests_total 4.0 @50000");
    }

    @Test
    void deltaSum_hasATotalForEachSetOfAttributes() {
        NumberDataPoint in = change(10, 20, 5, attribute("way", "in"));
        NumberDataPoint out = change(10, 20, 2, attribute("way", "out"));
        lines(counter("requests", DELTA, in, out));

        assertThat(lines(counter(
                        "requests",
                        DELTA,
                        change(20, 30, 1, attribute("way", "out")),
                        change(20, 30, 1, attribute("way", "in")))))
                .containsExactly("requests_total{way=\"out\"} 3.0 @30000", "requests_total{way=\"in\"} 6.0 @30000");
    }

    @Test
    void deltaSum_thatFallsTooIsRefused() {
        RefusedSamples refused = refusal(sum("connections", DELTA, false, change(0, 1, 5), change(1, 2, -5)));

        assertThat(refused.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refused.count()).isEqualTo(2);
        assertThat(refused.example()).contains("'connections'", "cumulative");
    }

    @Test
    void unspecifiedTemporality_isRefused() {
        AggregationTemporality unspecified = AggregationTemporality.AGGREGATION_TEMPORALITY_UNSPECIFIED;

        assertThat(refusal(counter("requests", unspecified, point(1, 1))).reason())
                .isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal(histogram("h", unspecified, buckets(0, 1, 0, List.of(), List.of())))
                        .reason())
                .isEqualTo(Reason.UNSUPPORTED);
        assertThat(refusal(exponential("h", unspecified, ExponentialHistogramDataPoint.getDefaultInstance()))
                        .reason())
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void histogram_countsUpToEachBound() {
        assertThat(lines(histogram(
                        "latency", CUMULATIVE, buckets(0, 10, 7.5, List.of(0.005, 1.0, 2.5), List.of(1L, 0L, 2L, 4L)))))
                .containsExactly(
                        "latency_bucket{le=\"0.005\"} 1.0 @10000",
                        "latency_bucket{le=\"1\"} 1.0 @10000",
                        "latency_bucket{le=\"2.5\"} 3.0 @10000",
                        "latency_bucket{le=\"+Inf\"} 7.0 @10000",
                        "latency_sum 7.5 @10000",
                        "latency_count 7.0 @10000");
    }

    @Test
    void histogram_withoutBucketsOrSumHasWhatItTells() {
        assertThat(lines(histogram(
                        "latency",
                        CUMULATIVE,
                        HistogramDataPoint.newBuilder()
                                .setTimeUnixNano(nanos(1))
                                .setCount(3)
                                .build())))
                .containsExactly("latency_bucket{le=\"+Inf\"} 3.0 @1000", "latency_count 3.0 @1000");
    }

    @Test
    void deltaHistogram_becomesARunningTotal() {
        lines(histogram("latency", DELTA, buckets(10, 20, 1.5, List.of(1.0), List.of(1L, 2L))));

        assertThat(lines(histogram("latency", DELTA, buckets(20, 30, 2.0, List.of(1.0), List.of(3L, 1L)))))
                .containsExactly(
                        "latency_bucket{le=\"1\"} 4.0 @30000",
                        "latency_bucket{le=\"+Inf\"} 7.0 @30000",
                        "latency_sum 3.5 @30000",
                        "latency_count 7.0 @30000");
    }

    @Test
    void deltaHistogram_ofOtherBoundsBeginsAnew() {
        lines(histogram("latency", DELTA, buckets(10, 20, 1.5, List.of(1.0), List.of(1L, 2L))));

        assertThat(lines(histogram("latency", DELTA, buckets(20, 30, 2.0, List.of(2.0), List.of(3L, 1L)))))
                .contains("latency_bucket{le=\"2\"} 0.0 @20001", "latency_bucket{le=\"2\"} 3.0 @30000");
    }

    @Test
    void histogram_thatContradictsItselfIsRefused() {
        HistogramDataPoint good = buckets(0, 1, 1, List.of(1.0, 2.0), List.of(1L, 1L, 1L));

        assertThat(List.of(
                        good.toBuilder().setCount(4).build(),
                        good.toBuilder().addBucketCounts(1).setCount(4).build(),
                        good.toBuilder().setExplicitBounds(1, 1.0).build(),
                        good.toBuilder().setExplicitBounds(0, Double.NaN).build(),
                        good.toBuilder()
                                .setExplicitBounds(0, Double.NEGATIVE_INFINITY)
                                .build()))
                .allSatisfy(point -> assertThat(
                                refusal(histogram("h", CUMULATIVE, point)).reason())
                        .isEqualTo(Reason.UNSUPPORTED));
    }

    @Test
    void histogram_withAnInfiniteBoundHasOneInfiniteBucket() {
        assertThat(lines(histogram(
                        "h",
                        CUMULATIVE,
                        buckets(0, 1, 3, List.of(1.0, Double.POSITIVE_INFINITY), List.of(1L, 2L, 0L)))))
                .containsExactly(
                        "h_bucket{le=\"1\"} 1.0 @1000",
                        "h_bucket{le=\"+Inf\"} 3.0 @1000",
                        "h_sum 3.0 @1000",
                        "h_count 3.0 @1000");
    }

    private static ExponentialHistogramDataPoint exponentialPoint(double from, double until) {
        return ExponentialHistogramDataPoint.newBuilder()
                .setStartTimeUnixNano(nanos(from))
                .setTimeUnixNano(nanos(until))
                .setScale(0)
                .setCount(7)
                .setSum(9)
                .setZeroCount(1)
                .setPositive(
                        Buckets.newBuilder().setOffset(1).addBucketCounts(2).addBucketCounts(3))
                .setNegative(Buckets.newBuilder().setOffset(-1).addBucketCounts(1))
                .build();
    }

    @Test
    void exponentialHistogram_hasAClassicBucketForEachOfItsOwn() {
        assertThat(lines(exponential("h", CUMULATIVE, exponentialPoint(0, 1))))
                .containsExactly(
                        "h_bucket{le=\"-1\"} 0.0 @1000",
                        "h_bucket{le=\"-0.5\"} 1.0 @1000",
                        "h_bucket{le=\"0\"} 2.0 @1000",
                        "h_bucket{le=\"2\"} 2.0 @1000",
                        "h_bucket{le=\"4\"} 4.0 @1000",
                        "h_bucket{le=\"8\"} 7.0 @1000",
                        "h_bucket{le=\"+Inf\"} 7.0 @1000",
                        "h_sum 9.0 @1000",
                        "h_count 7.0 @1000");
    }

    @Test
    void deltaExponentialHistogram_keepsItsBounds() {
        lines(exponential("h", DELTA, exponentialPoint(10, 20)));
        ExponentialHistogramDataPoint smaller = ExponentialHistogramDataPoint.newBuilder()
                .setStartTimeUnixNano(nanos(20))
                .setTimeUnixNano(nanos(30))
                .setScale(1)
                .setCount(1)
                .setPositive(Buckets.newBuilder().setOffset(2).addBucketCounts(1))
                .build();

        assertThat(lines(exponential("h", DELTA, smaller)))
                .containsExactly(
                        "h_bucket{le=\"-1\"} 0.0 @30000",
                        "h_bucket{le=\"-0.5\"} 1.0 @30000",
                        "h_bucket{le=\"0\"} 2.0 @30000",
                        "h_bucket{le=\"2\"} 2.0 @30000",
                        "h_bucket{le=\"4\"} 5.0 @30000",
                        "h_bucket{le=\"8\"} 8.0 @30000",
                        "h_bucket{le=\"+Inf\"} 8.0 @30000",
                        "h_count 8.0 @30000");
    }

    @ParameterizedTest
    @ValueSource(ints = {-12, 21, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void exponentialHistogram_ofAnImpossibleScaleIsRefused(int scale) {
        assertThat(refusal(exponential(
                                "h",
                                CUMULATIVE,
                                exponentialPoint(0, 1).toBuilder()
                                        .setScale(scale)
                                        .build()))
                        .example())
                .isEqualTo("a histogram is of scale " + scale + ", from -11 to 20 are taken");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void exponentialHistogram_ofAnImpossibleThresholdIsRefused(double threshold) {
        assertThat(refusal(exponential(
                                "h",
                                CUMULATIVE,
                                exponentialPoint(0, 1).toBuilder()
                                        .setZeroThreshold(threshold)
                                        .build()))
                        .reason())
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void exponentialHistogram_farOffZeroFitsIntoFewBuckets() {
        ExponentialHistogramDataPoint far = ExponentialHistogramDataPoint.newBuilder()
                .setScale(20)
                .setCount(2)
                .setPositive(Buckets.newBuilder().setOffset(Integer.MAX_VALUE).addBucketCounts(1))
                .setNegative(Buckets.newBuilder().setOffset(Integer.MIN_VALUE).addBucketCounts(1))
                .build();

        assertThat(lines(exponential("h", CUMULATIVE, far))).hasSizeLessThan(10);
    }

    @Test
    void summary_hasASeriesAQuantile() {
        assertThat(lines(summary(
                        "pause",
                        SummaryDataPoint.newBuilder()
                                .setTimeUnixNano(nanos(1))
                                .setCount(4)
                                .setSum(2)
                                .addQuantileValues(ValueAtQuantile.newBuilder()
                                        .setQuantile(0.5)
                                        .setValue(0.25))
                                .addQuantileValues(ValueAtQuantile.newBuilder()
                                        .setQuantile(1)
                                        .setValue(0.75))
                                .build())))
                .containsExactly(
                        "pause{quantile=\"0.5\"} 0.25 @1000",
                        "pause{quantile=\"1\"} 0.75 @1000",
                        "pause_sum 2.0 @1000",
                        "pause_count 4.0 @1000");
    }

    @Test
    void noRecordedValue_endsTheSeries() {
        NumberDataPoint number = point(1, 5).toBuilder().setFlags(NO_VALUE).build();
        HistogramDataPoint buckets = buckets(0, 1, 1, List.of(1.0), List.of(1L, 1L)).toBuilder()
                .setFlags(NO_VALUE)
                .build();
        ExponentialHistogramDataPoint exponential =
                exponentialPoint(0, 1).toBuilder().setFlags(NO_VALUE).build();
        SummaryDataPoint summary = SummaryDataPoint.newBuilder()
                .setFlags(NO_VALUE)
                .addQuantileValues(ValueAtQuantile.newBuilder().setQuantile(0.5))
                .build();

        assertThat(List.of(
                        gauge("g", "", number),
                        counter("c", CUMULATIVE, number),
                        counter("c", DELTA, number),
                        histogram("h", CUMULATIVE, buckets),
                        exponential("h", CUMULATIVE, exponential),
                        summary("s", summary)))
                .allSatisfy(metric -> {
                    double[] values = conversion
                            .convert(ACME, request(metric))
                            .decoded()
                            .batch()
                            .values();
                    assertThat(values).isNotEmpty();
                    for (double value : values) {
                        assertThat(Double.doubleToRawLongBits(value)).isEqualTo(0x7ff0000000000002L);
                    }
                });
    }

    @Test
    void pointWithoutValue_isRefusedAndTheOthersAreNot() {
        ConvertedMetrics converted =
                conversion.convert(ACME, request(gauge("g", "", NumberDataPoint.getDefaultInstance(), point(1, 5))));

        assertThat(InMemoryIngestService.lines(converted.decoded().batch())).containsExactly("g 5.0 @1000");
        assertThat(converted.points()).isEqualTo(2);
        assertThat(converted.decoded().refused())
                .containsExactly(new RefusedSamples(Reason.UNSUPPORTED, 1, "a point has no value"));
    }

    @Test
    void service_isJobAndInstance() {
        List<KeyValue> service = List.of(
                attribute("service.name", "cart"),
                attribute("service.namespace", "shop"),
                attribute("service.instance.id", "i-1"));

        assertThat(lines(request(resource(service, scope("", "", gauge("g", "", point(1, 5)))))))
                .containsExactly("g{instance=\"i-1\", job=\"shop/cart\"} 5.0 @1000");
    }

    @Test
    void service_withoutNamespaceIsTheJobAlone() {
        assertThat(lines(request(resource(
                        List.of(attribute("service.name", "cart")), scope("", "", gauge("g", "", point(1, 5)))))))
                .containsExactly("g{job=\"cart\"} 5.0 @1000");
    }

    @Test
    void resource_isToldByTargetInfo() {
        List<KeyValue> attributes = List.of(
                attribute("service.name", "cart"),
                attribute("host.name", "h1"),
                attribute(
                        "process.command_args",
                        AnyValue.newBuilder()
                                .setArrayValue(ArrayValue.newBuilder()
                                        .addValues(text("java"))
                                        .addValues(text("-jar")))
                                .build()));

        assertThat(lines(request(resource(
                        attributes,
                        scope("a", "", gauge("g", "", point(1, 5))),
                        scope("b", "", gauge("g", "", point(3, 6), point(2, 6)))))))
                .contains(
                        "target_info{host_name=\"h1\", job=\"cart\", process_command_args=\"[\\\"java\\\",\\\"-jar\\\"]\"} 1.0 @3000")
                .hasSize(4);
    }

    @Test
    void resource_withoutServiceHasNoTargetInfo() {
        assertThat(lines(request(
                        resource(List.of(attribute("host.name", "h1")), scope("", "", gauge("g", "", point(1, 5)))))))
                .containsExactly("g 5.0 @1000");
    }

    @Test
    void resource_whosePointsAreAllRefusedHasNoTargetInfo() {
        ConvertedMetrics converted = conversion.convert(
                ACME,
                request(resource(
                        List.of(attribute("service.name", "cart"), attribute("host.name", "h1")),
                        scope("", "", gauge("g", "", NumberDataPoint.getDefaultInstance())))));

        assertThat(converted.decoded().batch().size()).isZero();
        assertThat(converted.decoded().batch().metadata()).isEmpty();
    }

    @Test
    void resource_thatIsTooLargeIsAWarningOnly() {
        ConvertedMetrics converted = conversion.convert(
                ACME,
                request(resource(
                        List.of(attribute("service.name", "cart"), attribute("host.name", "h".repeat(5_000))),
                        scope("", "", gauge("g", "", point(1, 5))))));

        assertThat(converted.decoded().refused()).isEmpty();
        assertThat(converted.decoded().batch().size()).isEqualTo(1);
        assertThat(converted.warning())
                .startsWith("the resource has no target_info: ")
                .contains("host_name", "4096");
    }

    @Test
    void promotedAttributes_areLabelsOfEachSeries() {
        MetricsConversion promoting = new MetricsConversion(
                new OtlpSettings(
                        NameTranslation.ESCAPED_WITH_SUFFIXES, Set.of("host.name", "cloud.region"), true, 2, 10),
                LabelLimits.DEFAULTS);
        List<KeyValue> attributes = List.of(
                attribute("service.name", "cart"), attribute("host.name", "h1"), attribute("cloud.region", "eu"));

        assertThat(lines(
                        promoting,
                        request(resource(
                                attributes,
                                scope("", "", gauge("g", "", point(1, 5, attribute("cloud_region", "own"))))))))
                .contains("g{cloud_region=\"own\", host_name=\"h1\", job=\"cart\"} 5.0 @1000");
    }

    @Test
    void scope_isToldByLabels() {
        ExportMetricsServiceRequest request = request(resource(
                List.of(),
                scope("lib", "1.2", gauge("g", "", point(1, 5, attribute("otel.scope.name", "mine")))).toBuilder()
                        .setSchemaUrl("https://x/1")
                        .setScope(InstrumentationScope.newBuilder()
                                .setName("lib")
                                .setVersion("1.2")
                                .addAttributes(attribute("shard", "7")))
                        .build()));

        assertThat(lines(request))
                .containsExactly("g{otel_scope_name=\"lib\", otel_scope_schema_url=\"https://x/1\","
                        + " otel_scope_shard=\"7\", otel_scope_version=\"1.2\"} 5.0 @1000");
        MetricsConversion without = new MetricsConversion(
                new OtlpSettings(NameTranslation.ESCAPED_WITH_SUFFIXES, Set.of(), false, 2, 10), LabelLimits.DEFAULTS);
        assertThat(lines(without, request)).containsExactly("g{otel_scope_name=\"mine\"} 5.0 @1000");
    }

    @Test
    void attributes_thatBecomeOneLabelAreJoinedInTheOrderOfTheirKeys() {
        assertThat(lines(gauge(
                        "g", "", point(1, 5, attribute("a_b", "3"), attribute("a.b", "2"), attribute("a-b", "1")))))
                .containsExactly("g{a_b=\"1;2;3\"} 5.0 @1000");
    }

    @Test
    void labelsOfTheServer_winOverAttributes() {
        List<KeyValue> service = List.of(attribute("service.name", "cart"));
        KeyValue[] clashes = {attribute("job", "x"), attribute("__name__", "y"), attribute("le", "z")};

        assertThat(lines(request(resource(
                        service,
                        scope(
                                "",
                                "",
                                gauge("g", "", point(1, 5, clashes)),
                                histogram(
                                        "h",
                                        CUMULATIVE,
                                        HistogramDataPoint.newBuilder()
                                                .setCount(1)
                                                .addAllAttributes(List.of(clashes))
                                                .build()))))))
                .containsExactly(
                        "g{job=\"cart\", le=\"z\"} 5.0 @1000",
                        "h_bucket{job=\"cart\", le=\"+Inf\"} 1.0 @0",
                        "h_count{job=\"cart\", le=\"z\"} 1.0 @0");
    }

    @Test
    void utf8_namesStayAsTheyAre() {
        MetricsConversion utf8 = new MetricsConversion(
                new OtlpSettings(NameTranslation.UTF8, Set.of(), true, 2, 10), LabelLimits.DEFAULTS);

        assertThat(lines(utf8, request(counter("größe.gesamt", CUMULATIVE, point(1, 5, attribute("http.path", "/"))))))
                .containsExactly("{\"größe.gesamt\", \"http.path\"=\"/\"} 5.0 @1000");
    }

    @Test
    void tooManyAttributes_areRefusedPointByPoint() {
        KeyValue[] many = IntStream.range(0, 65)
                .mapToObj(number -> attribute("a" + number, "x"))
                .toArray(KeyValue[]::new);

        ConvertedMetrics converted = conversion.convert(ACME, request(gauge("g", "", point(1, 5, many), point(1, 6))));

        assertThat(InMemoryIngestService.lines(converted.decoded().batch())).containsExactly("g 6.0 @1000");
        assertThat(converted.decoded().refused())
                .extracting(RefusedSamples::reason, RefusedSamples::count)
                .containsExactly(tuple(Reason.LABELS, 1));
    }

    @Test
    void histogram_oneLabelOverTheLimitLeavesNothingOfItself() {
        KeyValue[] many = IntStream.range(0, 63)
                .mapToObj(number -> attribute("a" + number, "x"))
                .toArray(KeyValue[]::new);
        HistogramDataPoint point = buckets(0, 1, 1, List.of(1.0), List.of(1L, 1L)).toBuilder()
                .addAllAttributes(List.of(many))
                .build();

        ConvertedMetrics converted = conversion.convert(ACME, request(histogram("h", CUMULATIVE, point)));

        assertThat(converted.decoded().batch().series()).isEmpty();
        assertThat(converted.decoded().refused().get(0).example())
                .isEqualTo("labels are 65 on one series, at most 64 are allowed");
    }

    @Test
    void scope_withTooManyAttributesIsRefusedWithAllItsPoints() {
        InstrumentationScope scope = InstrumentationScope.newBuilder()
                .setName("lib")
                .addAllAttributes(Collections.nCopies(65, attribute("a", "x")))
                .build();

        ConvertedMetrics converted = conversion.convert(
                ACME,
                request(resource(
                        List.of(),
                        scope("", "", gauge("g", "", point(1, 5), point(2, 5)), summary("s")).toBuilder()
                                .setScope(scope)
                                .build(),
                        scope("", "", gauge("g", "", point(1, 5))))));

        assertThat(converted.points()).isEqualTo(3);
        assertThat(converted.decoded().refused().get(0).count()).isEqualTo(2);
        assertThat(converted.decoded().batch().size()).isEqualTo(1);
    }

    @Test
    void metadata_tellsTypeUnitAndHelp() {
        Metric counter = counter("disk.io", CUMULATIVE, point(1, 5)).toBuilder()
                .setUnit("By")
                .setDescription("Read and written.")
                .build();

        assertThat(metadata("disk_io_bytes_total", counter))
                .isEqualTo(new MetricMetadata(MetricType.COUNTER, "bytes", "Read and written."));
        assertThat(metadata("g", gauge("g", "", point(1, 5))).type()).isEqualTo(MetricType.GAUGE);
        assertThat(metadata("h", histogram("h", CUMULATIVE, buckets(0, 1, 0, List.of(), List.of())))
                        .type())
                .isEqualTo(MetricType.HISTOGRAM);
        assertThat(metadata("h", exponential("h", CUMULATIVE, exponentialPoint(0, 1)))
                        .type())
                .isEqualTo(MetricType.HISTOGRAM);
        assertThat(metadata("s", summary("s", SummaryDataPoint.getDefaultInstance()))
                        .type())
                .isEqualTo(MetricType.SUMMARY);
        assertThat(metadata("up", sum("up", CUMULATIVE, false, point(1, 1))).type())
                .isEqualTo(MetricType.GAUGE);
    }

    @Test
    void metadata_keepsTheTypeThatAMetricOfPrometheusHad() {
        KeyValue info = attribute("prometheus.type", "info");
        KeyValue unknown = attribute("prometheus.type", "unknown");

        assertThat(metadata(
                                "build",
                                sum("build", CUMULATIVE, false, point(1, 1)).toBuilder()
                                        .addMetadata(info)
                                        .build())
                        .type())
                .isEqualTo(MetricType.INFO);
        assertThat(metadata(
                                "g",
                                gauge("g", "", point(1, 1)).toBuilder()
                                        .addMetadata(unknown)
                                        .build())
                        .type())
                .isEqualTo(MetricType.UNKNOWN);
        assertThat(metadata(
                                "g",
                                gauge("g", "", point(1, 1)).toBuilder()
                                        .addMetadata(info)
                                        .build())
                        .type())
                .isEqualTo(MetricType.GAUGE);
    }

    @Test
    void metricWithoutData_isAWarning() {
        ConvertedMetrics converted = conversion.convert(
                ACME, request(Metric.newBuilder().setName("new.kind").build()));

        assertThat(converted.points()).isZero();
        assertThat(converted.warning()).isEqualTo("metric 'new.kind' has no data of a kind that is known here");
    }

    @Test
    void series_thatComesAgainIsNotThereTwice() {
        assertThat(conversion
                        .convert(ACME, request(gauge("g", "", point(1, 5), point(2, 6), point(3, 7))))
                        .decoded()
                        .batch()
                        .series())
                .hasSize(1);
    }
}
