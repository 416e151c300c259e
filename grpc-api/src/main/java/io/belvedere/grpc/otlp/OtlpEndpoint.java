package io.belvedere.grpc.otlp;

import static io.belvedere.grpc.call.Answers.answerLater;

import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.IngestService;
import io.belvedere.otlp.MetricsConversion;
import io.belvedere.otlp.MetricsExport;
import io.belvedere.otlp.OtlpSettings;
import io.belvedere.settings.Settings;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Metrics of OpenTelemetry for gRPC callers. No thread waits while they become durable. */
@Dependent
public class OtlpEndpoint extends MetricsServiceGrpc.MetricsServiceImplBase {

    private final MetricsExport export;

    @Inject
    public OtlpEndpoint(IngestService ingest, Settings settings) {
        OtlpSettings conversion = OtlpSettings.from(settings);
        IngestLimits limits = IngestLimits.from(settings);
        settings.refuseFaults();
        this.export = new MetricsExport(ingest, new MetricsConversion(conversion, limits.labels()));
    }

    @Override
    public void export(ExportMetricsServiceRequest request, StreamObserver<ExportMetricsServiceResponse> observer) {
        answerLater(observer, export.export(CurrentCall.caller(), request, null));
    }
}
