package io.belvedere.otlp;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogram;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.metrics.v1.Summary;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.Arrays;
import java.util.List;

/** Messages as senders build them. Times are in seconds. */
final class Otlp {

    static final AggregationTemporality CUMULATIVE = AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
    static final AggregationTemporality DELTA = AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
    static final int NO_VALUE = 1;

    private Otlp() {}

    static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }

    static ExportMetricsServiceRequest request(ResourceMetrics... resources) {
        return ExportMetricsServiceRequest.newBuilder()
                .addAllResourceMetrics(Arrays.asList(resources))
                .build();
    }

    /** Of no resource and no scope. */
    static ExportMetricsServiceRequest request(Metric... metrics) {
        return request(ResourceMetrics.newBuilder()
                .addScopeMetrics(ScopeMetrics.newBuilder().addAllMetrics(Arrays.asList(metrics)))
                .build());
    }

    static ResourceMetrics resource(List<KeyValue> attributes, ScopeMetrics... scopes) {
        return ResourceMetrics.newBuilder()
                .setResource(Resource.newBuilder().addAllAttributes(attributes))
                .addAllScopeMetrics(Arrays.asList(scopes))
                .build();
    }

    static ScopeMetrics scope(String name, String version, Metric... metrics) {
        return ScopeMetrics.newBuilder()
                .setScope(InstrumentationScope.newBuilder().setName(name).setVersion(version))
                .addAllMetrics(Arrays.asList(metrics))
                .build();
    }

    static KeyValue attribute(String key, String value) {
        return attribute(key, text(value));
    }

    static KeyValue attribute(String key, AnyValue value) {
        return KeyValue.newBuilder().setKey(key).setValue(value).build();
    }

    static AnyValue text(String value) {
        return AnyValue.newBuilder().setStringValue(value).build();
    }

    static Metric gauge(String name, String unit, NumberDataPoint... points) {
        return Metric.newBuilder()
                .setName(name)
                .setUnit(unit)
                .setGauge(Gauge.newBuilder().addAllDataPoints(Arrays.asList(points)))
                .build();
    }

    static Metric counter(String name, AggregationTemporality temporality, NumberDataPoint... points) {
        return sum(name, temporality, true, points);
    }

    static Metric sum(String name, AggregationTemporality temporality, boolean monotonic, NumberDataPoint... points) {
        return Metric.newBuilder()
                .setName(name)
                .setSum(Sum.newBuilder()
                        .setAggregationTemporality(temporality)
                        .setIsMonotonic(monotonic)
                        .addAllDataPoints(Arrays.asList(points)))
                .build();
    }

    static Metric histogram(String name, AggregationTemporality temporality, HistogramDataPoint... points) {
        return Metric.newBuilder()
                .setName(name)
                .setHistogram(Histogram.newBuilder()
                        .setAggregationTemporality(temporality)
                        .addAllDataPoints(Arrays.asList(points)))
                .build();
    }

    static Metric exponential(
            String name, AggregationTemporality temporality, ExponentialHistogramDataPoint... points) {
        return Metric.newBuilder()
                .setName(name)
                .setExponentialHistogram(ExponentialHistogram.newBuilder()
                        .setAggregationTemporality(temporality)
                        .addAllDataPoints(Arrays.asList(points)))
                .build();
    }

    static Metric summary(String name, SummaryDataPoint... points) {
        return Metric.newBuilder()
                .setName(name)
                .setSummary(Summary.newBuilder().addAllDataPoints(Arrays.asList(points)))
                .build();
    }

    static NumberDataPoint point(double seconds, double value, KeyValue... attributes) {
        return NumberDataPoint.newBuilder()
                .setTimeUnixNano(nanos(seconds))
                .setAsDouble(value)
                .addAllAttributes(Arrays.asList(attributes))
                .build();
    }

    /** From one time to another. */
    static NumberDataPoint change(double from, double until, double value, KeyValue... attributes) {
        return point(until, value, attributes).toBuilder()
                .setStartTimeUnixNano(nanos(from))
                .build();
    }

    /** The last bucket has no bound. */
    static HistogramDataPoint buckets(double from, double until, double sum, List<Double> bounds, List<Long> counts) {
        return HistogramDataPoint.newBuilder()
                .setStartTimeUnixNano(nanos(from))
                .setTimeUnixNano(nanos(until))
                .setSum(sum)
                .setCount(counts.stream().mapToLong(Long::longValue).sum())
                .addAllExplicitBounds(bounds)
                .addAllBucketCounts(counts)
                .build();
    }
}
