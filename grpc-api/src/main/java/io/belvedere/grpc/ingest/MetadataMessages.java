package io.belvedere.grpc.ingest;

import io.belvedere.grpc.v1.MetricType;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.problem.BelvedereException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is told of metrics, from messages. */
final class MetadataMessages {

    private MetadataMessages() {}

    /** By the metrics' names; of what was told twice the last. Samples do not depend on it, so no name refuses a batch. */
    static Map<String, MetricMetadata> toMetadata(
            List<io.belvedere.grpc.v1.MetricMetadata> messages, LabelLimits limits) {
        Map<String, MetricMetadata> metadata = new LinkedHashMap<>();
        for (io.belvedere.grpc.v1.MetricMetadata message : messages) {
            if (isMetricName(message.getMetric(), limits)) {
                metadata.put(message.getMetric(), toMetadata(message));
            }
        }
        return Map.copyOf(metadata);
    }

    private static MetricMetadata toMetadata(io.belvedere.grpc.v1.MetricMetadata message) {
        return IngestLimits.metadata(toType(message.getType()), message.getUnit(), message.getHelp());
    }

    private static boolean isMetricName(String name, LabelLimits limits) {
        try {
            LabelRules.requireValue(LabelRules.METRIC_NAME, name, limits);
            return !name.isEmpty();
        } catch (BelvedereException tooLong) {
            return false;
        }
    }

    private static io.belvedere.metric.MetricType toType(MetricType type) {
        return switch (type) {
            case METRIC_TYPE_COUNTER -> io.belvedere.metric.MetricType.COUNTER;
            case METRIC_TYPE_GAUGE -> io.belvedere.metric.MetricType.GAUGE;
            case METRIC_TYPE_HISTOGRAM -> io.belvedere.metric.MetricType.HISTOGRAM;
            case METRIC_TYPE_GAUGE_HISTOGRAM -> io.belvedere.metric.MetricType.GAUGEHISTOGRAM;
            case METRIC_TYPE_SUMMARY -> io.belvedere.metric.MetricType.SUMMARY;
            case METRIC_TYPE_INFO -> io.belvedere.metric.MetricType.INFO;
            case METRIC_TYPE_STATE_SET -> io.belvedere.metric.MetricType.STATESET;
            case METRIC_TYPE_UNSPECIFIED, UNRECOGNIZED -> io.belvedere.metric.MetricType.UNKNOWN;
        };
    }
}
