package io.belvedere.otlp;

import io.belvedere.metric.LabelLimits;
import io.belvedere.tenant.TenantId;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;

/** Makes samples of metrics. It remembers nothing but the running totals of what is told as changes. Safe for all threads. */
public final class MetricsConversion {

    private final OtlpSettings settings;
    private final LabelLimits limits;
    private final DeltaStreams streams;

    public MetricsConversion(OtlpSettings settings, LabelLimits limits) {
        this.settings = settings;
        this.limits = limits;
        this.streams = new DeltaStreams(settings.maxDeltaStreams());
    }

    /** Never refuses a request: what cannot be converted is counted, and the rest is. */
    public ConvertedMetrics convert(TenantId tenant, ExportMetricsServiceRequest request) {
        RequestConverter converter = new RequestConverter(settings, limits, tenant, streams);
        request.getResourceMetricsList().forEach(converter::resource);
        return converter.build();
    }
}
