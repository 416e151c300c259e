package io.belvedere.grpc.ingest;

import static io.belvedere.grpc.ingest.TestStream.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.rpc.RetryInfo;
import io.belvedere.grpc.testing.EndpointServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.IngestReceipt;
import io.belvedere.grpc.v1.IngestServiceGrpc;
import io.belvedere.grpc.v1.IngestServiceGrpc.IngestServiceBlockingStub;
import io.belvedere.grpc.v1.MetricMetadata;
import io.belvedere.grpc.v1.RefusalReason;
import io.belvedere.grpc.v1.SeriesSamples;
import io.belvedere.grpc.v1.WriteRequest;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.problem.BelvedereException;
import io.belvedere.settings.Settings;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteCallsTest {

    private final InMemoryIngestService memory = new InMemoryIngestService();
    private final Map<String, String> settings = Map.of("belvedere.grpc.ingest.max-samples-per-batch", "4");
    private final EndpointServer server = new EndpointServer(
            new IngestEndpoint(memory, new Settings(key -> Optional.ofNullable(settings.get(key))), Runnable::run));
    private final IngestServiceBlockingStub stub = server.editor(IngestServiceGrpc::newBlockingStub);

    @AfterEach
    void stop() {
        server.close();
    }

    private static SeriesSamples.Builder up(String job, double... values) {
        SeriesSamples.Builder series =
                SeriesSamples.newBuilder().addLabels(label("__name__", "up")).addLabels(label("job", job));
        for (int i = 0; i < values.length; i++) {
            series.addTimesMillis(1_000L * i).addValues(values[i]);
        }
        return series;
    }

    private IngestReceipt write(WriteRequest.Builder request) {
        return stub.write(request.build()).getReceipt();
    }

    private Refusal refusal(WriteRequest.Builder request) {
        return Refusal.of(() -> write(request));
    }

    @Test
    void write_keepsSeriesBySeries() {
        IngestReceipt receipt = write(WriteRequest.newBuilder()
                .addSeries(up("a", 1, 2))
                .addSeries(up("b", 3))
                .addMetadata(MetricMetadata.newBuilder().setMetric("up").setHelp("Whether it is up.")));

        assertThat(memory.lastLines())
                .containsExactly("up{job=\"a\"} 1.0 @0", "up{job=\"a\"} 2.0 @1000", "up{job=\"b\"} 3.0 @0");
        assertThat(memory.batches().get(0).metadata().get("up"))
                .extracting(io.belvedere.metric.MetricMetadata::help)
                .isEqualTo("Whether it is up.");
        assertThat(receipt).isEqualTo(IngestReceipt.newBuilder().setKept(3).build());
    }

    @Test
    void write_refusesSeriesWithBrokenLabelsAlone() {
        IngestReceipt receipt = write(WriteRequest.newBuilder()
                .addSeries(up("a", 1))
                .addSeries(up("b", 1, 2).addLabels(label("", "x")))
                .addSeries(up("c")));

        assertThat(memory.lastLines()).containsExactly("up{job=\"a\"} 1.0 @0");
        assertThat(memory.batches().get(0).series()).hasSize(1);
        assertThat(receipt.getRefusedList()).singleElement().satisfies(refused -> {
            assertThat(refused.getReason()).isEqualTo(RefusalReason.REFUSAL_REASON_LABELS);
            assertThat(refused.getCount()).isEqualTo(2);
            assertThat(refused.getExample()).isEqualTo("series 1: label must have a name");
            assertThat(refused.getWorthRepeating()).isFalse();
        });
    }

    @Test
    void write_ofAProducerIsKeptOnce() {
        WriteRequest.Builder request =
                WriteRequest.newBuilder().setProducer("p").setSequence(7).addSeries(up("a", 1));

        IngestReceipt first = write(request);
        IngestReceipt second = write(request);

        assertThat(List.of(first, second))
                .extracting(IngestReceipt::getSequence, IngestReceipt::getAlreadyKept)
                .containsExactly(tuple(7L, false), tuple(7L, true));
        assertThat(memory.batches()).hasSize(1);
    }

    @Test
    void write_needsTheProducerOfASequence() {
        assertThat(refusal(WriteRequest.newBuilder().setSequence(7)).fields()).containsExactly("producer");
        assertThat(refusal(WriteRequest.newBuilder().setProducer("p")).fields()).containsExactly("sequence");
    }

    @Test
    void write_refusesColumnsThatAreNotEquallyLong() {
        Refusal refusal = refusal(WriteRequest.newBuilder().addSeries(up("a", 1).addValues(2)));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("series.times_millis");
        assertThat(memory.batches()).isEmpty();
    }

    @Test
    void write_refusesMoreSamplesThanTheLimit() {
        Refusal refusal =
                refusal(WriteRequest.newBuilder().addSeries(up("a", 1, 2, 3)).addSeries(up("b", 1, 2)));

        assertThat(refusal.fields()).containsExactly("batch");
        assertThat(refusal.status().getDescription()).contains("5", "4");
    }

    @Test
    void write_failsWithWhatTheServiceSays() {
        memory.willFail(BelvedereException.unavailable("the database is not reachable", 2));

        Refusal refusal = refusal(WriteRequest.newBuilder().addSeries(up("a", 1)));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(refusal.detail(RetryInfo.class).orElseThrow().getRetryDelay().getSeconds())
                .isEqualTo(2);
    }
}
