package io.belvedere.rest.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.http.HttpRefusal;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.RefusedSamples;
import io.belvedere.ingest.RefusedSamples.Reason;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.rest.ingest.Answer;
import io.belvedere.rest.ingest.Post;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSamplesTest {

    private static final Caller EDITOR = new Caller(new TenantId("acme"), "agent", Role.EDITOR);
    private static final int MAX_BYTES = 16 << 20;
    private static final String UP =
            "{\"samples\": [{\"labels\": {\"__name__\": \"up\"}, \"timestamp\": 5, \"value\": 1}]}";

    private final InMemoryIngestService ingest = new InMemoryIngestService();
    private final JsonSamples samples = new JsonSamples(
            ingest,
            new IngestLimits(new LabelLimits(4, 64, 200), MAX_BYTES),
            InstantSource.fixed(Instant.ofEpochMilli(77)));

    @Test
    void samples_areKeptInTheirOrder() {
        Answer answer = post(
                """
                {"samples": [
                  {"value": 1.5, "timestamp": 1000, "labels": {"job": "api", "__name__": "up"}},
                  {"labels": {"__name__": "up", "job": "api"}, "timestamp": "2026-01-02T03:04:05.678+01:00", "value": "NaN"},
                  {"labels": {"__name__": "größe", "empty": ""}, "value": "-Inf"}]}
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo("{\"kept\":3,\"refused\":[],\"repeated\":false}");
        assertThat(ingest.lastLines())
                .containsExactly(
                        "up{job=\"api\"} 1.5 @1000", "up{job=\"api\"} NaN @1767319445678", "{\"größe\"} -Infinity @77");
        assertThat(ingest.batches().get(0).series()).hasSize(2);
    }

    @Test
    void series_areColumns() {
        post(
                """
                {"series": [{"values": [1, 2.5, "+Inf"], "timestamps": [1, 2, "1970-01-01T00:00:00.003Z"],
                  "labels": {"__name__": "a"}}, {"labels": {"__name__": "b"}, "timestamps": [], "values": []}]}
                """);

        assertThat(ingest.lastLines()).containsExactly("a 1.0 @1", "a 2.5 @2", "a Infinity @3");
    }

    @Test
    void records_haveAMetricForEachNumber() {
        Answer answer = post(
                """
                {"hosts": [{"host": "web-1", "timestamp": 9, "cpu_usage_percent": 12.5, "memory_usage_mb": 2048,
                   "zone": "a", "load": null, "gpu": "NaN"}],
                 "processes": [{"cpu_usage_percent": 3, "process_name": "java", "host": "web-1", "pid": "4711"}],
                 "vms": [{"host": "web-1", "vm": "vm-7", "timestamp": "1970-01-01T00:00:01Z", "cpu_usage_percent": 4}]}
                """);

        assertThat(body(answer)).startsWith("{\"kept\":5,");
        assertThat(ingest.lastLines())
                .containsExactly(
                        "belvedere_host_cpu_usage_percent{host=\"web-1\", zone=\"a\"} 12.5 @9",
                        "belvedere_host_memory_usage_mb{host=\"web-1\", zone=\"a\"} 2048.0 @9",
                        "belvedere_host_gpu{host=\"web-1\", zone=\"a\"} NaN @9",
                        "belvedere_process_cpu_usage_percent{host=\"web-1\", pid=\"4711\", process_name=\"java\"} 3.0 @77",
                        "belvedere_vm_cpu_usage_percent{host=\"web-1\", vm=\"vm-7\"} 4.0 @1000");
    }

    @Test
    void record_isKeptWholeOrNotAtAll() {
        Answer answer = post(
                """
                {"hosts": [{"host": "a", "x": 1, "%s": 2}, {"host": "b", "x": 1, "y": 2, "__name__": "z"},
                 {"host": "c", "x": 1}]}
                """
                        .formatted("n".repeat(200)));

        assertThat(body(answer))
                .startsWith(
                        "{\"kept\":1,\"refused\":[{\"reason\":\"labels\",\"count\":4,"
                                + "\"example\":\"hosts[0]: the value of label '__name__' has 215 bytes, at most 200 are allowed\"}]");
        assertThat(ingest.lastLines()).containsExactly("belvedere_host_x{host=\"c\"} 1.0 @77");
    }

    @Test
    void metadata_isKept() {
        Answer answer = post(
                """
                {"metadata": {"requests_total": {"type": "counter", "help": "Requests so far.", "unit": "requests"}, "x": {}}}
                """);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ingest.batches().get(0).metadata())
                .containsOnly(
                        Map.entry(
                                "requests_total",
                                new MetricMetadata(MetricType.COUNTER, "requests", "Requests so far.")),
                        Map.entry("x", MetricMetadata.NONE));
    }

    @Test
    void document_thatComesAgainIsToldSo() {
        String document = UP.replace("{\"samples\"", "{\"producer\": \"agent-1\", \"sequence\": 7, \"samples\"");
        post(document);

        Answer again = post(document);

        assertThat(body(again)).isEqualTo("{\"kept\":0,\"refused\":[],\"repeated\":true}");
        assertThat(ingest.batches()).hasSize(1);
    }

    @Test
    void turn_mustBeOne() {
        assertRefused("{\"sequence\": 7}", "producer and sequence must be sent together, or none of them");
        assertRefused("{\"producer\": \"p\", \"sequence\": 0}", "sequence is 0, must be at least 1");
        assertRefused("{\"producer\": \"\", \"sequence\": 1}", "producer must not be blank");
        Post other = new Post(
                EDITOR,
                "application/json",
                "",
                new ProducerTurn("p", 2),
                "{\"producer\": \"p\", \"sequence\": 1}".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> samples.take(other))
                .hasMessage("producer is not the same in the headers and in the body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ``                                       | body is not well-formed JSON (line 1, column
            `{`                                      | body is not well-formed JSON (line 1, column
            `{"samples": [{"labels": }]}`            | body is not well-formed JSON (line 1, column 25)
            `{} {}`                                  | body is not well-formed JSON (line 1, column
            `[]`                                     | body must be an object (line 1, column
            `{"sample": []}`                         | sample is not a member known here, use producer, sequence,
            `{"samples": [], "samples": []}`         | samples is there twice (line 1, column
            `{"samples": {}}`                        | samples must be an array
            `{"samples": [7]}`                       | samples[0] must be an object
            `{"samples": [{}]}`                      | samples[0].labels is missing
            `{"samples": [{"labels": {}}]}`          | samples[0].value is missing
            `{"samples": [{"labels": {"a": 1}}]}`    | samples[0].labels.a must be a string
            `{"samples": [{"labels": {"a": [[[[`     | samples[0].labels.a must be a string
            `{"samples": [{"value": true}]}`         | samples[0].value must be a number, "NaN", "+Inf" or "-Inf"
            `{"samples": [{"value": "1"}]}`          | samples[0].value must be a number, "NaN", "+Inf" or "-Inf"
            `{"samples": [{"value": 1e999}]}`        | samples[0].value is larger than a double can be
            `{"samples": [{"timestamp": 1.5}]}`      | samples[0].timestamp must be whole milliseconds
            `{"samples": [{"timestamp": 9223372036854775808}]}` | samples[0].timestamp must be whole milliseconds
            `{"samples": [{"timestamp": "yesterday"}]}` | samples[0].timestamp is not a time as RFC 3339 has it
            `{"samples": [{"timestamp": "+999999999-01-01T00:00:00Z"}]}` | samples[0].timestamp is not a time
            `{"samples": [{"values": 1}]}`           | samples[0].values is not a member known here, use labels, timestamp, value
            `{"series": [{"labels": {}, "timestamps": [1], "values": []}]}` | series[0] has 1 timestamps and 0 values
            `{"series": [{"labels": {}, "timestamps": [1, null]}]}` | series[0].timestamps[1] must be whole milliseconds
            `{"series": [{"labels": {}, "timestamps": []}]}` | series[0].values is missing
            `{"hosts": [{"cpu": 1}]}`                | hosts[0].host is missing
            `{"hosts": [{"host": ""}]}`              | hosts[0].host must not be empty
            `{"hosts": [{"host": "a", "up": true}]}` | hosts[0].up must be a number, a string or null
            `{"processes": [{"host": "a"}]}`         | processes[0].process_name is missing
            `{"vms": [{"vm": "a"}]}`                 | vms[0].host is missing
            `{"metadata": {"up": {"type": "gage"}}}` | metadata.up.type must be one of unknown, counter, gauge,
            `{"metadata": {"": {}}}`                 | names a metric by an empty text
            `{"producer": 7}`                        | producer must be a string
            `{"sequence": "7"}`                      | sequence must be a whole number of 64 bits
            """)
    void document_ofAnotherFormIsRefusedWhole(String document, String told) {
        assertRefused(document, told);
    }

    @Test
    void refusal_namesTheLine() {
        assertRefused("{\"samples\": [\n\n  {\"value\":\n 1e999}]}", " (line 4, column ");
        assertRefused("{\n\"samples\": [\n  {\"value\": nil}]}", "body is not well-formed JSON (line 3, column 14)");
    }

    @Test
    void refusal_keepsNothingOfWhatStoodBefore() {
        assertRefused(UP.substring(0, UP.length() - 1) + ", \"series\": [}", "body is not well-formed JSON");
        assertRefused(UP + ",", "body is not well-formed JSON");

        assertThat(ingest.batches()).isEmpty();
    }

    @Test
    void body_thatIsNotUtf8IsRefused() {
        byte[] broken = UP.getBytes(StandardCharsets.UTF_8);
        broken[UP.indexOf("up")] = (byte) 0xe9;

        assertThatThrownBy(() -> samples.take(json("", broken)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("body is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            `{"job": "a"}`                          | label '__name__' is missing, it names the metric
            `{"__name__": "up", "j": "a", "j": "b"}` | label 'j' is there twice
            `{"__name__": "up", "": "a"}`           | label must have a name
            `{"__name__": "up", "j": "\\ud800"}`     | the value of label 'j' holds half of a surrogate pair
            `{"__name__": "up", "a": "1", "b": "2", "c": "3", "d": "4"}` | labels are 5 on one series, at most 4 are
            """)
    void labels_thatBreakARuleCostTheirSeriesOnly(String labels, String told) {
        Answer answer = post("{\"samples\": [{\"labels\": " + labels + ", \"value\": 1}, "
                + "{\"labels\": {\"__name__\": \"fine\"}, \"value\": 1}], "
                + "\"series\": [{\"labels\": " + labels + ", \"timestamps\": [1, 2], \"values\": [1, 2]}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer))
                .startsWith("{\"kept\":1,\"refused\":[{\"reason\":\"labels\",\"count\":3,\"example\":\"samples[0]: ")
                .contains(told);
        assertThat(ingest.lastLines()).containsExactly("fine 1.0 @77");
    }

    @Test
    void labels_farOverALimitAreRefusedInAShortMessage() {
        StringBuilder many = new StringBuilder("{\"__name__\": \"up\"");
        for (int i = 0; i < 1_000_000; i++) {
            many.append(",\"").append(i).append("\":\"x\"");
        }
        Answer tooMany = post("{\"samples\": [{\"labels\": " + many + "}, \"value\": 1}]}");
        Answer tooLong = post(UP.replace("\"up\"", "\"" + "x".repeat(1 << 20) + "\""));

        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(body(tooMany)).contains("labels are 1000001 on one series, at most 4 are allowed");
        assertThat(body(tooLong))
                .contains("'__name__' has 1048576 bytes, at most 200 are allowed")
                .hasSizeLessThan(800);
    }

    @Test
    void timestamps_reachBothEndsOf64Bits() {
        post("{\"series\": [{\"labels\": {\"__name__\": \"up\"}, \"values\": [1, 2], "
                + "\"timestamps\": [-9223372036854775808, 9223372036854775807]}]}");

        assertThat(ingest.batches().get(0).timestamps()).containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Test
    void numbers_ofManyDigitsAreRead() {
        post("{\"series\": [{\"labels\": {\"__name__\": \"up\"}, \"timestamps\": [1, 2, 3], \"values\": [0."
                + "3".repeat(100_000) + ", 1e-999, -0]}]}");

        assertThat(ingest.batches().get(0).values()).containsExactly(1 / 3.0, 0.0, -0.0);
    }

    @Test
    void nesting_ofAnyDepthIsRefused() {
        assertRefused("[".repeat(1_000_000), "body must be an object");
        assertRefused("{\"samples\": " + "[".repeat(1_000_000), "samples[0] must be an object");
        assertRefused("{\"hosts\": [{\"x\": " + "{\"x\": ".repeat(1_000_000), "hosts[0].x must be a number");
    }

    @Test
    void bodies_mayBeGzip() {
        Answer packed = take(json("gzip", gzip(UP)));
        // A container that unpacks bodies leaves the header as it was.
        Answer unpackedBefore = take(json("GZIP", UP.getBytes(StandardCharsets.UTF_8)));

        assertThat(packed.status()).isEqualTo(200);
        assertThat(unpackedBefore.status()).isEqualTo(200);
        assertThat(ingest.batches()).hasSize(2);
    }

    @Test
    void bombs_areRefused() {
        assertThatThrownBy(() -> samples.take(json("gzip", gzip(" ".repeat(MAX_BYTES + 1)))))
                .isInstanceOf(HttpRefusal.class)
                .hasMessage("the body is larger than 16777216 bytes");
        assertThatThrownBy(() -> samples.take(json("gzip", Arrays.copyOf(gzip(UP), 40))))
                .hasMessage("body is not well-formed gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/json; charset=latin1", "application/x-protobuf"})
    void bodies_ofOtherTypesAreRefused(String contentType) {
        Post post = new Post(EDITOR, contentType, "", null, UP.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> samples.take(post)).isInstanceOfSatisfying(HttpRefusal.class, refusal -> assertThat(
                        refusal.document().status())
                .isEqualTo(415));
    }

    @Test
    void encodings_otherThanGzipAreRefused() {
        assertThatThrownBy(() -> samples.take(json("br", new byte[0])))
                .isInstanceOfSatisfying(HttpRefusal.class, refusal -> {
                    assertThat(refusal.document().status()).isEqualTo(415);
                    assertThat(refusal.headers()).containsEntry("Accept-Encoding", "gzip");
                });
    }

    @Test
    void receipt_ofAPartTellsTheRest() {
        RefusedSamples rate = new RefusedSamples(Reason.RATE_LIMIT, 2, "up at 1");
        RefusedSamples old = new RefusedSamples(Reason.TOO_OLD, 1, "up at 0");
        ingest.willAnswer(new Receipt(1, List.of(rate, old), false, Duration.ofMillis(2_500)));

        Answer answer = post(UP);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer))
                .isEqualTo("{\"kept\":1,\"refused\":[{\"reason\":\"rate-limit\",\"count\":2,\"example\":\"up at 1\"},"
                        + "{\"reason\":\"too-old\",\"count\":1,\"example\":\"up at 0\"}],"
                        + "\"retryAfterSeconds\":3,\"repeated\":false}");
    }

    @Test
    void receipt_ofNothingKeptIsAProblem() {
        RefusedSamples rate = new RefusedSamples(Reason.RATE_LIMIT, 1, "up at 5");
        RefusedSamples old = new RefusedSamples(Reason.TOO_OLD, 1, "up at 5");
        ingest.willAnswer(new Receipt(0, List.of(rate), false, Duration.ofSeconds(4)));
        ingest.willAnswer(new Receipt(0, List.of(old), false, null));

        Answer later = post(UP);
        Answer never = post(UP);

        assertThat(later.status()).isEqualTo(429);
        assertThat(later.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
        assertThat(later.headers()).containsEntry("Retry-After", "4");
        assertThat(body(later)).contains("\"refused\":[{\"reason\":\"rate-limit\",\"count\":1");
        assertThat(never.status()).isEqualTo(400);
        assertThat(never.headers()).isEmpty();
        assertThat(body(never))
                .contains("\"detail\":\"1 of 1 samples were not kept: 1 too-old (first: up at 5)\"")
                .contains("\"code\":\"INVALID\"");
    }

    @Test
    void failureOfTheStore_isToldAsSuch() {
        ingest.willFail(BelvedereException.unavailable("the store is away", 2));

        assertThatThrownBy(() -> post(UP)).hasRootCauseMessage("the store is away");
    }

    @Test
    void brokenTexts_areRefusedOrReadButNeverFail() {
        byte[] whole =
                """
                {"producer":"p","sequence":7,"samples":[{"labels":{"__name__":"up","j":"é"},"timestamp":5,"value":1e3}],
                 "series":[{"labels":{"__name__":"a"},"timestamps":[1,"1970-01-01T00:00:00Z"],"values":[1,"NaN"]}],
                 "hosts":[{"host":"h","cpu":1,"x":"y","z":null}],"metadata":{"up":{"type":"gauge","unit":"u"}}}
                """
                        .getBytes(StandardCharsets.UTF_8);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = random.nextInt(4); i > 0 && broken.length > 0; i--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(take(json("", broken)).status())
                        .as("seed %d round %d", seed, round)
                        .isIn(200, 400);
            } catch (BelvedereException told) {
                assertThat(told.problem()).as("seed %d round %d", seed, round).isEqualTo(Problem.INVALID);
            }
        }
    }

    private void assertRefused(String document, String told) {
        assertThatThrownBy(() -> post(document))
                .isInstanceOfSatisfying(BelvedereException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(Problem.INVALID))
                .hasMessageContaining(told);
        assertThat(ingest.batches()).isEmpty();
    }

    private Answer post(String document) {
        return take(json("", document.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer take(Post post) {
        return samples.take(post).toCompletableFuture().join();
    }

    private static Post json(String encoding, byte[] body) {
        return new Post(EDITOR, "application/json", encoding, null, body);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String body(Answer answer) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(RequestId.ofHeader("test"), target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toString(StandardCharsets.UTF_8);
    }
}
