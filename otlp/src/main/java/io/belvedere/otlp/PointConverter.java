package io.belvedere.otlp;

import io.belvedere.metric.StaleMarker;
import io.belvedere.tenant.TenantId;
import io.opentelemetry.proto.metrics.v1.DataPointFlags;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint.ValueAtQuantile;
import java.util.HashMap;
import java.util.Map;

/**
 * Converts the data points of one metric after the other, each as a whole or, by an exception, not at all. For one
 * request and one thread.
 */
final class PointConverter {

    private static final String BOUND = "le";
    private static final String QUANTILE = "quantile";
    private static final String INFINITE = "+Inf";

    private final TenantId tenant;
    private final DeltaStreams streams;
    private final int maxScale;
    private final PointWriter writer;
    private final Map<Double, String> numbers = new HashMap<>();
    private String metric = "";
    private String bucket = "";
    private String count = "";
    private String sum = "";
    private boolean delta;

    PointConverter(TenantId tenant, DeltaStreams streams, int maxScale, PointWriter writer) {
        this.tenant = tenant;
        this.streams = streams;
        this.maxScale = maxScale;
        this.writer = writer;
    }

    /** What the points that follow are of. */
    void begin(String name, boolean told) {
        metric = name;
        bucket = name + "_bucket";
        count = name + "_count";
        sum = name + "_sum";
        delta = told;
    }

    void number(AttributeLabels labels, NumberDataPoint point) {
        if (isWithoutValue(point.getFlags())) {
            writer.add(metric, labels, StaleMarker.VALUE);
            writer.commit(point.getTimeUnixNano(), 0);
            return;
        }
        DeltaStreams.Period period = period(point.getStartTimeUnixNano(), point.getTimeUnixNano());
        DeltaStreams.Total<Double> total = total(labels, period, value(point), Double.class, Double::sum);
        writer.add(metric, labels, total.value());
        writer.commit(period.end(), total.zeroAt());
    }

    void histogram(AttributeLabels labels, HistogramDataPoint point) {
        if (isWithoutValue(point.getFlags())) {
            point.getExplicitBoundsList()
                    .forEach(bound -> writer.add(bucket, labels, BOUND, text(bound), StaleMarker.VALUE));
            staleHistogram(labels, point.getTimeUnixNano());
            return;
        }
        DeltaStreams.Period period = period(point.getStartTimeUnixNano(), point.getTimeUnixNano());
        DeltaStreams.Total<ClassicHistogram> total =
                total(labels, period, HistogramPoints.read(point), ClassicHistogram.class, ClassicHistogram::plus);
        write(labels, total.value());
        writer.commit(period.end(), total.zeroAt());
    }

    void exponential(AttributeLabels labels, ExponentialHistogramDataPoint point) {
        if (isWithoutValue(point.getFlags())) {
            staleHistogram(labels, point.getTimeUnixNano());
            return;
        }
        DeltaStreams.Period period = period(point.getStartTimeUnixNano(), point.getTimeUnixNano());
        DeltaStreams.Total<ExponentialHistogram> total = total(
                labels,
                period,
                HistogramPoints.read(point).within(maxScale),
                ExponentialHistogram.class,
                ExponentialHistogram::plus);
        write(labels, total.value().toClassic());
        writer.commit(period.end(), total.zeroAt());
    }

    /** Has no temporality: its sums are always since the beginning. */
    void summary(AttributeLabels labels, SummaryDataPoint point) {
        boolean stale = isWithoutValue(point.getFlags());
        for (ValueAtQuantile each : point.getQuantileValuesList()) {
            writer.add(metric, labels, QUANTILE, text(each.getQuantile()), stale ? StaleMarker.VALUE : each.getValue());
        }
        writer.add(sum, labels, stale ? StaleMarker.VALUE : point.getSum());
        writer.add(count, labels, stale ? StaleMarker.VALUE : Numbers.unsigned(point.getCount()));
        writer.commit(point.getTimeUnixNano(), 0);
    }

    private <T> DeltaStreams.Total<T> total(
            AttributeLabels labels,
            DeltaStreams.Period period,
            T value,
            Class<T> type,
            DeltaStreams.Addition<T> addition) {
        if (!delta) {
            return new DeltaStreams.Total<>(value, 0);
        }
        DeltaStreams.Key key = new DeltaStreams.Key(tenant, writer.labels(metric, labels));
        return streams.add(key, period, value, type, addition);
    }

    private void write(AttributeLabels labels, ClassicHistogram histogram) {
        double[] bounds = histogram.bounds();
        for (int i = 0; i < bounds.length; i++) {
            writer.add(bucket, labels, BOUND, text(bounds[i]), histogram.cumulative()[i]);
        }
        writer.add(bucket, labels, BOUND, INFINITE, histogram.count());
        if (histogram.hasSum()) {
            writer.add(sum, labels, histogram.sum());
        }
        writer.add(count, labels, histogram.count());
    }

    private void staleHistogram(AttributeLabels labels, long timeNanos) {
        writer.add(bucket, labels, BOUND, INFINITE, StaleMarker.VALUE);
        writer.add(sum, labels, StaleMarker.VALUE);
        writer.add(count, labels, StaleMarker.VALUE);
        writer.commit(timeNanos, 0);
    }

    private static double value(NumberDataPoint point) {
        return switch (point.getValueCase()) {
            case AS_DOUBLE -> point.getAsDouble();
            case AS_INT -> point.getAsInt();
            case VALUE_NOT_SET -> throw PointRefusal.unsupported("a point has no value");
        };
    }

    private static DeltaStreams.Period period(long startNanos, long endNanos) {
        return new DeltaStreams.Period(startNanos, endNanos);
    }

    private static boolean isWithoutValue(int flags) {
        return (flags & DataPointFlags.DATA_POINT_FLAGS_NO_RECORDED_VALUE_MASK_VALUE) != 0;
    }

    /** Bounds are the same from point to point. */
    private String text(Double number) {
        return numbers.computeIfAbsent(number, Numbers::plain);
    }
}
