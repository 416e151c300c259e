package io.belvedere.otlp;

import static io.belvedere.otlp.Otlp.CUMULATIVE;
import static io.belvedere.otlp.Otlp.buckets;
import static io.belvedere.otlp.Otlp.gauge;
import static io.belvedere.otlp.Otlp.histogram;
import static io.belvedere.otlp.Otlp.point;
import static io.belvedere.otlp.Otlp.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.metric.LabelLimits;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.tenant.TenantId;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class MetricsExportTest {

    private static final Caller EDITOR = new Caller(new TenantId("acme"), "ed", Role.EDITOR);
    private static final HistogramDataPoint HISTOGRAM = buckets(0, 1, 1, List.of(1.0), List.of(1L, 1L));

    private final InMemoryIngestService ingest = new InMemoryIngestService();
    private final MetricsExport export =
            new MetricsExport(ingest, new MetricsConversion(OtlpSettings.DEFAULTS, LabelLimits.DEFAULTS));

    private CompletableFuture<ExportMetricsServiceResponse> send(ExportMetricsServiceRequest request) {
        return export.export(EDITOR, request, null).toCompletableFuture();
    }

    private static Receipt refusing(int kept, RefusedSamples... refused) {
        return new Receipt(kept, List.of(refused), false, Duration.ofSeconds(7));
    }

    @Test
    void export_storesAndAnswersWithoutAWord() {
        assertThat(send(request(gauge("g", "", point(1, 5)))).join())
                .isEqualTo(ExportMetricsServiceResponse.getDefaultInstance());
        assertThat(ingest.lastLines()).containsExactly("g 5.0 @1000");
    }

    @Test
    void export_answersOnceTheSamplesAreDurable() {
        ingest.hold();

        CompletableFuture<ExportMetricsServiceResponse> answer = send(request(gauge("g", "", point(1, 5))));

        assertThat(answer).isNotDone();
        ingest.letGoOne();
        assertThat(answer).isCompleted();
    }

    @Test
    void export_ofNothingStoresNothing() {
        assertThat(send(ExportMetricsServiceRequest.getDefaultInstance()).join())
                .isEqualTo(ExportMetricsServiceResponse.getDefaultInstance());
        assertThat(ingest.batches()).isEmpty();
    }

    @Test
    void partialSuccess_countsPointsThatCannotBeConverted() {
        ExportMetricsServiceResponse answer = send(request(
                        gauge("g", "", NumberDataPoint.getDefaultInstance(), point(1, 5))))
                .join();

        assertThat(answer.getPartialSuccess().getRejectedDataPoints()).isEqualTo(1);
        assertThat(answer.getPartialSuccess().getErrorMessage())
                .isEqualTo("1 of 2 samples were not kept: 1 unsupported (first: a point has no value)");
    }

    @Test
    void partialSuccess_isToldIfNothingCanBeConverted() {
        ExportMetricsServiceResponse answer =
                send(request(gauge("…", "", point(1, 5), point(2, 5)))).join();

        assertThat(answer.getPartialSuccess().getRejectedDataPoints()).isEqualTo(2);
        assertThat(ingest.batches()).isEmpty();
    }

    @Test
    void partialSuccess_countsAHistogramOnce() {
        ingest.willAnswer(refusing(4, new RefusedSamples(Reason.TOO_OLD, 4, "yesterday")));

        ExportMetricsServiceResponse answer =
                send(request(histogram("h", CUMULATIVE, HISTOGRAM, HISTOGRAM))).join();

        assertThat(answer.getPartialSuccess().getRejectedDataPoints()).isEqualTo(1);
        assertThat(answer.getPartialSuccess().getErrorMessage()).contains("yesterday");
    }

    @Test
    void partialSuccess_countsNoMoreThanThereAre() {
        ingest.willAnswer(refusing(0, new RefusedSamples(Reason.TOO_OLD, 8, "yesterday")));

        ExportMetricsServiceResponse answer = send(request(
                        histogram("h", CUMULATIVE, HISTOGRAM, HISTOGRAM),
                        gauge("g", "", NumberDataPoint.getDefaultInstance())))
                .join();

        assertThat(answer.getPartialSuccess().getRejectedDataPoints()).isEqualTo(3);
    }

    @Test
    void warning_rejectsNothing() {
        ExportMetricsServiceResponse answer =
                send(request(Metric.newBuilder().setName("new.kind").build())).join();

        assertThat(answer.getPartialSuccess().getRejectedDataPoints()).isZero();
        assertThat(answer.getPartialSuccess().getErrorMessage()).contains("new.kind");
    }

    @Test
    void limits_thatPassAreToBeTriedAgain() {
        ingest.willAnswer(refusing(0, new RefusedSamples(Reason.RATE_LIMIT, 1, "too fast")));

        assertThatThrownBy(send(request(gauge("g", "", point(1, 5))))::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(BelvedereException.class, told -> {
                    assertThat(told.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
                    assertThat(told.details()).isEqualTo(Map.of("retryAfterSeconds", "7"));
                });
    }

    @Test
    void limits_thatPassAreToBeTriedAgainEvenIfSomePointsAreWrong() {
        ingest.willAnswer(refusing(0, new RefusedSamples(Reason.RATE_LIMIT, 1, "too fast")));

        assertThat(send(request(gauge("g", "", NumberDataPoint.getDefaultInstance(), point(1, 5)))))
                .isCompletedExceptionally();
    }

    @Test
    void repeatedTurn_isASuccess() {
        ExportMetricsServiceRequest request = request(gauge("g", "", point(1, 5)));
        ProducerTurn turn = new ProducerTurn("p", 1);
        export.export(EDITOR, request, turn);

        assertThat(export.export(EDITOR, request, turn).toCompletableFuture().join())
                .isEqualTo(ExportMetricsServiceResponse.getDefaultInstance());
        assertThat(ingest.batches()).hasSize(1);
    }

    @Test
    void viewer_isRefusedBeforeAnythingIsConverted() {
        Caller viewer = new Caller(EDITOR.tenant(), "vi", Role.VIEWER);

        assertThatThrownBy(() -> export.export(viewer, request(gauge("…", "", point(1, 5))), null))
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(Problem.FORBIDDEN));
    }
}
