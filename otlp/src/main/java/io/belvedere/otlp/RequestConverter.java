package io.belvedere.otlp;

import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.Refusals;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.otlp.MetricNames.Kind;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Converts one request. For one thread. */
final class RequestConverter {

    private static final String SCOPE = "otel_scope_";
    private static final String TYPE_HINT = "prometheus.type";

    private final OtlpSettings settings;
    private final SampleBatch.Builder batch = SampleBatch.builder();
    private final Refusals refusals = new Refusals();
    private final MetricNames names;
    private final AttributeLabels labels;
    private final PointWriter writer;
    private final PointConverter points;
    private List<KeyValue> promoted = List.of();
    private String described = "";
    private MetricMetadata description = MetricMetadata.NONE;
    private int count;
    private String warning = "";

    RequestConverter(OtlpSettings settings, LabelLimits limits, TenantId tenant, DeltaStreams streams) {
        this.settings = settings;
        this.names = new MetricNames(settings.names());
        this.labels = new AttributeLabels(new LabelNames(settings.names()), limits.maxLabels());
        this.writer = new PointWriter(batch, limits);
        this.points = new PointConverter(tenant, streams, settings.maxScale(), writer);
    }

    ConvertedMetrics build() {
        return new ConvertedMetrics(new DecodedBatch(batch.build(), refusals.toList()), count, warning);
    }

    void resource(ResourceMetrics metrics) {
        Target target = Target.of(metrics.getResource());
        promoted = settings.promoted().isEmpty() ? List.of() : target.promoted(settings.promoted());
        metrics.getScopeMetricsList().forEach(scope -> scope(target, scope));
        long latest = writer.takeLatestMillis();
        if (latest != Long.MIN_VALUE) {
            targetInfo(target, latest);
        }
    }

    /** What all series of a scope have is put down once; each point adds its own behind it. */
    private void scope(Target target, ScopeMetrics metrics) {
        labels.clear();
        PointRefusal refusal = null;
        try {
            shared(target, metrics.getScope(), metrics.getSchemaUrl());
        } catch (PointRefusal refused) {
            refusal = refused;
        }
        for (Metric metric : metrics.getMetricsList()) {
            if (refusal == null) {
                metric(metric);
            } else {
                refuse(metric, refusal);
            }
        }
    }

    private void shared(Target target, InstrumentationScope scope, String schemaUrl) {
        named(target);
        if (settings.scopeLabels() && !scope.getName().isEmpty()) {
            labels.put(SCOPE + "name", scope.getName());
            labels.put(SCOPE + "version", scope.getVersion());
            labels.put(SCOPE + "schema_url", schemaUrl);
            labels.addAll(scope.getAttributesList(), SCOPE, labels.size());
        }
    }

    private void named(Target target) {
        if (!target.job().isEmpty()) {
            labels.put(Target.JOB, target.job());
        }
        if (!target.instance().isEmpty()) {
            labels.put(Target.INSTANCE, target.instance());
        }
    }

    private void metric(Metric metric) {
        try {
            switch (metric.getDataCase()) {
                case GAUGE -> {
                    begin(metric, Kind.GAUGE, hinted(metric, MetricType.GAUGE, MetricType.UNKNOWN), false);
                    each(metric.getGauge().getDataPointsList(), NumberDataPoint::getAttributesList, points::number);
                }
                case SUM -> {
                    begin(metric, metric.getSum());
                    each(metric.getSum().getDataPointsList(), NumberDataPoint::getAttributesList, points::number);
                }
                case HISTOGRAM -> {
                    begin(metric, MetricType.HISTOGRAM, metric.getHistogram().getAggregationTemporality());
                    each(
                            metric.getHistogram().getDataPointsList(),
                            HistogramDataPoint::getAttributesList,
                            points::histogram);
                }
                case EXPONENTIAL_HISTOGRAM -> {
                    begin(
                            metric,
                            MetricType.HISTOGRAM,
                            metric.getExponentialHistogram().getAggregationTemporality());
                    each(
                            metric.getExponentialHistogram().getDataPointsList(),
                            ExponentialHistogramDataPoint::getAttributesList,
                            points::exponential);
                }
                case SUMMARY -> {
                    begin(metric, Kind.OTHER, MetricType.SUMMARY, false);
                    each(metric.getSummary().getDataPointsList(), SummaryDataPoint::getAttributesList, points::summary);
                }
                case DATA_NOT_SET -> {
                    // Of a kind that is newer than these messages; how many points it has nobody knows.
                    warn("metric " + Text.quoted(metric.getName()) + " has no data of a kind that is known here");
                }
            }
        } catch (PointRefusal refused) {
            refuse(metric, refused);
        }
    }

    /** A sum that falls too is a gauge. Its changes alone do not tell where it stands, so they are refused. */
    private void begin(Metric metric, Sum sum) {
        boolean delta = isDelta(sum.getAggregationTemporality());
        if (sum.getIsMonotonic()) {
            begin(metric, Kind.COUNTER, MetricType.COUNTER, delta);
        } else if (delta) {
            throw PointRefusal.unsupported("metric " + Text.quoted(metric.getName())
                    + " is a sum that falls too, told as changes; it must be told as a cumulative sum");
        } else {
            begin(metric, Kind.OTHER, hinted(metric, MetricType.GAUGE, MetricType.INFO, MetricType.STATESET), false);
        }
    }

    private void begin(Metric metric, MetricType type, AggregationTemporality temporality) {
        begin(metric, Kind.OTHER, type, isDelta(temporality));
    }

    private void begin(Metric metric, Kind kind, MetricType type, boolean delta) {
        String name = names.name(metric.getName(), metric.getUnit(), kind);
        points.begin(name, delta);
        described = name;
        description = IngestLimits.metadata(type, names.unit(metric.getUnit(), kind), metric.getDescription());
    }

    private static boolean isDelta(AggregationTemporality temporality) {
        return switch (temporality) {
            case AGGREGATION_TEMPORALITY_DELTA -> true;
            case AGGREGATION_TEMPORALITY_CUMULATIVE -> false;
            case AGGREGATION_TEMPORALITY_UNSPECIFIED, UNRECOGNIZED ->
                throw PointRefusal.unsupported("its temporality is neither delta nor cumulative");
        };
    }

    /** The type that it had before it was a metric of OpenTelemetry, if that is one of {@code possible}. */
    private static MetricType hinted(Metric metric, MetricType otherwise, MetricType... possible) {
        for (KeyValue told : metric.getMetadataList()) {
            for (MetricType type : possible) {
                if (told.getKey().equals(TYPE_HINT)
                        && told.getValue().getStringValue().equals(type.text())) {
                    return type;
                }
            }
        }
        return otherwise;
    }

    private <P> void each(
            List<P> dataPoints, Function<P, List<KeyValue>> attributes, BiConsumer<AttributeLabels, P> conversion) {
        int shared = labels.size();
        for (P point : dataPoints) {
            count++;
            try {
                labels.addAll(attributes.apply(point), "", shared);
                labels.addAll(promoted, "", labels.size());
                conversion.accept(labels, point);
                // Not before: the name may have been refused.
                batch.metadata(described, description);
            } catch (PointRefusal refused) {
                refusals.add(refused.reason(), 1, refused::text);
            } catch (BelvedereException refused) {
                refusals.add(Reason.LABELS, 1, () -> String.valueOf(refused.getMessage()));
            } finally {
                writer.rollback();
                labels.truncate(shared);
            }
        }
    }

    private void refuse(Metric metric, PointRefusal refusal) {
        int refused = pointCount(metric);
        count += refused;
        refusals.add(refusal.reason(), refused, refusal::text);
    }

    private static int pointCount(Metric metric) {
        return switch (metric.getDataCase()) {
            case GAUGE -> metric.getGauge().getDataPointsCount();
            case SUM -> metric.getSum().getDataPointsCount();
            case HISTOGRAM -> metric.getHistogram().getDataPointsCount();
            case EXPONENTIAL_HISTOGRAM -> metric.getExponentialHistogram().getDataPointsCount();
            case SUMMARY -> metric.getSummary().getDataPointsCount();
            case DATA_NOT_SET -> 0;
        };
    }

    /** Nobody sent this as a data point, so what is wrong with it is told as a warning and refuses nothing. */
    private void targetInfo(Target target, long timeMillis) {
        List<KeyValue> describing = target.describing();
        if (!target.hasName() || describing.isEmpty()) {
            return;
        }
        labels.clear();
        named(target);
        try {
            labels.addAll(describing, "", labels.size());
            batch.add(batch.series(writer.labels(Target.INFO, labels)), timeMillis, 1);
            batch.metadata(Target.INFO, IngestLimits.metadata(MetricType.INFO, "", "What is known of the target."));
        } catch (PointRefusal | BelvedereException refused) {
            warn("the resource has no " + Target.INFO + ": " + refused.getMessage());
        } finally {
            writer.rollback();
        }
    }

    private void warn(String text) {
        warning = warning.isEmpty() ? text : warning;
    }
}
