package io.belvedere.rest.remotewrite;

import static io.belvedere.rest.remotewrite.Messages.concat;
import static io.belvedere.rest.remotewrite.Messages.field;
import static io.belvedere.rest.remotewrite.Messages.message;
import static io.belvedere.rest.remotewrite.Messages.packed;
import static io.belvedere.rest.remotewrite.Messages.sample;
import static io.belvedere.rest.remotewrite.Messages.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.http.HttpRefusal;
import io.belvedere.http.ProblemDocument;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.rest.ingest.Answer;
import io.belvedere.rest.ingest.Post;
import io.belvedere.rest.remotewrite.Messages.Symbols;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteWriteTest {

    private static final String ONE = "application/x-protobuf";
    private static final String TWO = "application/x-protobuf;proto=io.prometheus.write.v2.Request";
    private static final Caller EDITOR = new Caller(new TenantId("acme"), "prometheus", Role.EDITOR);
    private static final int MAX_BYTES = 4 << 20;

    private final InMemoryIngestService ingest = new InMemoryIngestService();
    private final RemoteWrite remoteWrite = new RemoteWrite(
            ingest, new InMemorySeriesIndexes(), new IngestLimits(new LabelLimits(8, 64, 200), MAX_BYTES));

    @Test
    void one_isKeptWithSharedTexts() {
        Answer answer = write(
                ONE,
                concat(
                        series(1000, 1.5, "__name__", "up", "job", "api"),
                        series(2000, -0.0, "__name__", "up", "job", "web"),
                        series(3000, 2, "__name__", "up", "job", "api")));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers()).containsEntry("X-Prometheus-Remote-Write-Samples-Written", "3");
        assertThat(ingest.lastLines())
                .containsExactly(
                        "up{job=\"api\"} 1.5 @1000", "up{job=\"web\"} -0.0 @2000", "up{job=\"api\"} 2.0 @3000");
        SampleBatch batch = ingest.batches().get(0);
        assertThat(batch.series()).hasSize(2);
        assertThat(batch.series().get(0).name(0)).isSameAs(batch.series().get(1).name(0));
    }

    @Test
    void one_keepsMetadataThatComesAlone() {
        byte[] metadata = field(3, message(out -> {
            out.writeEnum(1, 1);
            out.writeString(2, "http_requests_total");
            out.writeString(4, "Requests so far.");
            out.writeString(5, "requests");
        }));

        assertThat(write(ONE, metadata).status()).isEqualTo(204);
        assertThat(ingest.batches().get(0).metadata())
                .containsEntry(
                        "http_requests_total", new MetricMetadata(MetricType.COUNTER, "requests", "Requests so far."));
    }

    @Test
    void samples_mayStandBeforeTheirLabels() {
        byte[] label = message(out -> {
            out.writeString(2, "up");
            out.writeString(1, "__name__");
        });
        byte[] backwards = field(1, concat(field(2, sample(5, 7)), field(1, label)));

        assertThat(write(ONE, backwards).status()).isEqualTo(204);
        assertThat(ingest.lastLines()).containsExactly("up 7.0 @5");
    }

    @Test
    void values_keepEveryBit() {
        double stale = Double.longBitsToDouble(0x7ff0000000000002L);

        write(
                ONE,
                concat(
                        series(Long.MIN_VALUE, stale, "__name__", "a"),
                        series(Long.MAX_VALUE, Double.NEGATIVE_INFINITY, "__name__", "a")));

        SampleBatch batch = ingest.batches().get(0);
        assertThat(batch.timestamps()).containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(Double.doubleToRawLongBits(batch.values()[0])).isEqualTo(0x7ff0000000000002L);
        assertThat(batch.values()[1]).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void two_isKeptWithMetadataWhereverTheSymbolsStand() {
        Symbols symbols = new Symbols();
        symbols.series(out -> {
            out.writeByteArray(1, symbols.refs("__name__", "latency_bucket", "le", "0.5"));
            out.writeByteArray(2, sample(1000, 3));
            out.writeByteArray(5, message(metadata -> {
                metadata.writeEnum(1, 3);
                metadata.writeUInt32(3, symbols.ref("How long."));
                metadata.writeUInt32(4, symbols.ref("seconds"));
            }));
            out.writeInt64(6, 500);
        });

        Answer answer = write(TWO, concat(symbols.seriesFields(), symbols.symbolFields()));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers())
                .containsEntry("X-Prometheus-Remote-Write-Samples-Written", "1")
                .containsEntry("X-Prometheus-Remote-Write-Histograms-Written", "0")
                .containsEntry("X-Prometheus-Remote-Write-Exemplars-Written", "0");
        assertThat(ingest.lastLines()).containsExactly("latency_bucket{le=\"0.5\"} 3.0 @1000");
        assertThat(ingest.batches().get(0).metadata())
                .containsOnly(Map.entry("latency", new MetricMetadata(MetricType.HISTOGRAM, "seconds", "How long.")));
    }

    @Test
    void two_takesRefsThatAreNotPacked() {
        Symbols symbols = new Symbols();
        symbols.series(out -> {
            out.writeUInt32(1, symbols.ref("__name__"));
            out.writeUInt32(1, symbols.ref("up"));
            out.writeByteArray(2, sample(1, 1));
        });

        assertThat(write(TWO, symbols.toMessage()).status()).isEqualTo(204);
        assertThat(ingest.lastLines()).containsExactly("up 1.0 @1");
    }

    @Test
    void nativeHistograms_areRefusedAndTheRestIsKept() {
        Symbols symbols = new Symbols().series(1, 1, "__name__", "up");
        symbols.series(out -> {
            out.writeByteArray(1, symbols.refs("__name__", "latency"));
            out.writeByteArray(3, new byte[0]);
            out.writeByteArray(3, new byte[0]);
        });

        Answer answer = write(TWO, symbols.toMessage());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers())
                .containsEntry("X-Prometheus-Remote-Write-Samples-Written", "1")
                .containsEntry("X-Prometheus-Remote-Write-Histograms-Written", "0");
        assertThat(body(answer))
                .contains("2 of 3 samples were not kept: 2 unsupported (first: {__name__=\\\"latency\\\"}: native")
                .contains("classic buckets");
        assertThat(ingest.lastLines()).containsExactly("up 1.0 @1");
    }

    @Test
    void exemplarsAndStartTimestamps_areToldAndCostNoSample() {
        byte[] exemplar = field(3, sample(1, 1));
        byte[] one = field(1, concat(Messages.seriesBody(1, 1, "__name__", "up"), exemplar, exemplar));
        Symbols two = new Symbols().series(out -> out.writeInt64(6, 500)).series(3, 3, "__name__", "up");
        two.series(out -> {
            out.writeByteArray(1, two.refs("__name__", "requests_total"));
            out.writeByteArray(2, concat(sample(2, 2), message(start -> start.writeInt64(3, 500))));
            out.writeByteArray(4, new byte[0]);
        });

        Answer passedOver = write(ONE, one);
        Answer refused = write(TWO, two.toMessage());

        assertThat(passedOver.status()).isEqualTo(204);
        assertThat(passedOver.headers())
                .containsEntry("Belvedere-Passed-Over", "exemplars=2")
                .containsEntry("X-Prometheus-Remote-Write-Exemplars-Written", "0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers())
                .containsEntry("Belvedere-Passed-Over", "exemplars=1, start-timestamps=2")
                .containsEntry("X-Prometheus-Remote-Write-Samples-Written", "2");
        assertThat(body(refused)).contains("1 unsupported (first: ").contains("exemplars are not kept");
        assertThat(ingest.lastLines()).containsExactly("up 3.0 @3", "requests_total 2.0 @2");
    }

    @Test
    void failedPosts_haveTheHeadersOfVersionTwo() {
        Answer answer = remoteWrite.failed(
                post(TWO, "snappy", new byte[0]),
                ProblemDocument.of(BelvedereException.unavailable("the store is away", 2)),
                Map.of("Retry-After", "2"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers())
                .containsEntry("Retry-After", "2")
                .containsEntry("X-Prometheus-Remote-Write-Samples-Written", "0")
                .containsEntry("X-Prometheus-Remote-Write-Histograms-Written", "0")
                .containsEntry("X-Prometheus-Remote-Write-Exemplars-Written", "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            job,a,__name__,up        | '__name__' stands behind 'job'
            __name__,up,job,a,job,b  | 'job' is there twice
            job,a                    | '__name__' is missing
            ,a,__name__,up           | must have a name
            """)
    void labels_thatBreakARuleCostTheirSeriesOnly(String pairs, String message) {
        String[] broken = pairs.split(",", -1);

        Answer one = write(ONE, concat(series(1, 1, broken), series(1, 1, "__name__", "fine")));

        assertThat(one.status()).isEqualTo(400);
        assertThat(body(one))
                .contains("1 of 2 samples were not kept: 1 labels (first: {")
                .contains(message);
        assertThat(ingest.lastLines()).containsExactly("fine 1.0 @1");
        assertThat(write(TWO, new Symbols().series(1, 1, broken).toMessage()).status())
                .isEqualTo(400);
    }

    @Test
    void labels_overALimitCostTheirSeriesOnly() {
        String[] many = new String[2_000_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "l%07d".formatted(i);
            many[i + 1] = "";
        }
        Answer tooMany = new RemoteWrite(
                        ingest, new InMemorySeriesIndexes(), new IngestLimits(new LabelLimits(8, 64, 200), 32 << 20))
                .take(post(ONE, "snappy", packed(concat(series(1, 1, many), series(1, 1, "__name__", "fine")))))
                .toCompletableFuture()
                .join();
        Answer tooLong = write(ONE, series(1, 1, "__name__", "up", "x", "y".repeat(1 << 20)));

        assertThat(body(tooMany)).contains("labels are 1000000 on one series, at most 8 are allowed");
        assertThat(body(tooLong))
                .contains("'x' has 1048576 bytes, at most 200 are allowed")
                .hasSizeLessThan(600);
        assertThat(ingest.batches().get(0).size()).isEqualTo(1);
    }

    @Test
    void labels_thatAreNotUtf8CostTheirSeriesOnly() {
        byte[] broken = concat(
                series(1, 1, "__name__", "up", "job", "a\u00e9"), series(1, 1, "__name__", "fine", "job", "\uFFFD"));
        for (int i = 0; i < broken.length - 1; i++) {
            if (broken[i] == (byte) 0xc3 && broken[i + 1] == (byte) 0xa9) {
                broken[i + 1] = 'x';
            }
        }

        Answer answer = write(ONE, broken);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(body(answer)).contains("is not UTF-8");
        assertThat(ingest.lastLines()).containsExactly("fine{job=\"\uFFFD\"} 1.0 @1");
    }

    @Test
    void two_refusesRefsThatNameNothing() {
        Symbols symbols = new Symbols();
        symbols.series(out -> {
            out.writeByteArray(1, message(refs -> {
                refs.writeUInt32NoTag(symbols.ref("__name__"));
                refs.writeUInt32NoTag(-1);
            }));
            out.writeByteArray(2, sample(1, 1));
        });
        symbols.series(out -> {
            out.writeByteArray(1, symbols.refs("__name__", "up", "job"));
            out.writeByteArray(2, sample(1, 1));
        });

        Answer answer = write(TWO, symbols.toMessage());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(body(answer)).contains("2 of 2 samples").contains("labels_refs names a symbol that there is not");
        assertThatThrownBy(() -> write(TWO, message(out -> out.writeString(4, "first"))))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("symbols[0] must be the empty text");
    }

    @Test
    void refusal_isFourHundredUnlessAllOfItIsWorthRepeating() {
        RefusedSamples rate = new RefusedSamples(Reason.RATE_LIMIT, 2, "up at 1");
        RefusedSamples old = new RefusedSamples(Reason.TOO_OLD, 1, "up at 0");
        ingest.willAnswer(new Receipt(1, List.of(rate), false, Duration.ofMillis(2_500)));
        ingest.willAnswer(new Receipt(0, List.of(rate, old), false, Duration.ofSeconds(2)));

        Answer later = write(ONE, series(1, 1, "__name__", "up"));
        Answer never = write(ONE, series(1, 1, "__name__", "up"));

        assertThat(later.status()).isEqualTo(429);
        assertThat(later.headers())
                .containsEntry("Retry-After", "3")
                .containsEntry("X-Prometheus-Remote-Write-Samples-Written", "1");
        assertThat(never.status()).isEqualTo(400);
        assertThat(never.headers()).doesNotContainKey("Retry-After");
        assertThat(body(never)).contains("2 rate-limit (first: up at 1); 1 too-old (first: up at 0)");
    }

    @Test
    void samplesRefusedByTheirLabels_keepARateLimitFromBeingRepeated() {
        ingest.willAnswer(
                new Receipt(0, List.of(new RefusedSamples(Reason.RATE_LIMIT, 1, "up")), false, Duration.ofSeconds(2)));

        Answer answer = write(ONE, concat(series(1, 1, "__name__", "up"), series(1, 1, "job", "a")));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void post_thatComesAgainIsToldAsWritten() {
        Post post = new Post(EDITOR, ONE, "snappy", new ProducerTurn("p", 1), packed(series(1, 1, "__name__", "up")));
        remoteWrite.take(post).toCompletableFuture().join();

        Answer again = remoteWrite.take(post).toCompletableFuture().join();

        assertThat(again.status()).isEqualTo(204);
        assertThat(again.headers()).containsEntry("X-Prometheus-Remote-Write-Samples-Written", "1");
        assertThat(ingest.batches()).hasSize(1);
    }

    @Test
    void failureOfTheStore_isToldAsSuch() {
        ingest.willFail(BelvedereException.unavailable("the store is away", 2));

        assertThatThrownBy(() -> write(ONE, series(1, 1, "__name__", "up")))
                .hasCauseInstanceOf(BelvedereException.class)
                .hasRootCauseMessage("the store is away");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-protobuf;proto=io.prometheus.write.v3.Request",
                "text/plain",
                "application/x-protobuf; proto=\"x\""
            })
    void bodies_ofOtherTypesAreRefused(String contentType) {
        assertThatThrownBy(() -> write(contentType, new byte[0]))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> assertThat(refusal.document().status()).isEqualTo(415));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/x-protobuf",
                "Application/X-Protobuf; charset=utf-8",
                "application/x-protobuf; proto=\"prometheus.WriteRequest\""
            })
    void contentTypes_ofVersionOneAreUnderstood(String contentType) {
        assertThat(write(contentType, series(1, 1, "__name__", "up")).status()).isEqualTo(204);
    }

    @Test
    void encodings_otherThanSnappyAreRefused() {
        assertThatThrownBy(() -> remoteWrite.take(post(ONE, "zstd", new byte[0])))
                .isInstanceOfSatisfying(HttpRefusal.class, refusal -> {
                    assertThat(refusal.document().status()).isEqualTo(415);
                    assertThat(refusal.headers()).containsEntry("Accept-Encoding", "snappy");
                });
    }

    @Test
    void bombs_areRefusedByTheirHeader() {
        byte[] claimsFourGigabytes = {-1, -1, -1, -1, 15, 0, 0};
        byte[] claimsFourMegabytes = {(byte) 0x80, (byte) 0x80, (byte) 0xfe, 1, 0, 0};

        assertThatThrownBy(() -> SnappyBlock.unpack(claimsFourGigabytes, MAX_BYTES))
                .isInstanceOf(HttpRefusal.class)
                .hasMessage("the body is larger than 4194304 bytes");
        assertThatThrownBy(() -> SnappyBlock.unpack(claimsFourMegabytes, MAX_BYTES))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("body is not a well-formed block of Snappy");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void brokenBytes_areRefusedOrReadButNeverFail(String contentType) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] whole = contentType.equals(ONE)
                ? concat(
                        series(1, 1, "__name__", "up", "job", "a"),
                        series(2, 2, "__name__", "down", "job", "b"),
                        field(3, message(out -> out.writeString(2, "up"))))
                : new Symbols()
                        .series(1, 1, "__name__", "up", "job", "a")
                        .series(2, 2, "__name__", "down", "job", "b")
                        .toMessage();
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = damaged(whole, random);
            boolean packedFirst = random.nextBoolean();
            byte[] body = packedFirst ? packed(broken) : damaged(packed(whole), random);
            try {
                Answer answer = remoteWrite
                        .take(post(contentType, "snappy", body))
                        .toCompletableFuture()
                        .join();
                assertThat(answer.status()).as("seed %d round %d", seed, round).isIn(204, 400);
            } catch (BelvedereException told) {
                assertThat(told.problem()).as("seed %d round %d", seed, round).isEqualTo(Problem.INVALID);
            } catch (HttpRefusal told) {
                assertThat(told.document().status())
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(413);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] broken = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = random.nextInt(4); i > 0 && broken.length > 0; i--) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return broken;
    }

    private Answer write(String contentType, byte[] message) {
        return remoteWrite
                .take(post(contentType, "snappy", packed(message)))
                .toCompletableFuture()
                .join();
    }

    private static Post post(String contentType, String encoding, byte[] body) {
        return new Post(EDITOR, contentType, encoding, null, body);
    }

    private static String body(Answer answer) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(RequestId.ofHeader("test"), target);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return target.toString(StandardCharsets.UTF_8);
    }
}
