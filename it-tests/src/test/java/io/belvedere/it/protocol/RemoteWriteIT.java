package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Remote write against the server that ships: what is acknowledged is durable, and all else is told. */
@ExtendWith(ArquillianExtension.class)
class RemoteWriteIT {

    private static final Duration PROMPTLY = Duration.ofSeconds(2);
    private static final String SAMPLES_WRITTEN = "X-Prometheus-Remote-Write-Samples-Written";
    private static final String HISTOGRAMS_WRITTEN = "X-Prometheus-Remote-Write-Histograms-Written";

    private final long now = Instant.now().toEpochMilli();
    private TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
    }

    @AfterEach
    void reopen() {
        TestServer.databaseDoor().reopen();
    }

    @Test
    void one_isDurableWhenItIsAnswered() {
        Answer answer = Http.send(new WriteRequest()
                .series(now, 1, "__name__", "up", "job", "größe")
                .series(now, 0, "__name__", "up", "job", "web")
                .one(tenant.editor()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header(SAMPLES_WRITTEN)).isEqualTo("2");
        assertThat(StoredSeries.count(tenant, "größe")).isEqualTo(1);
        assertThat(StoredSeries.count(tenant, "up")).isEqualTo(2);
        assertThat(StoredSeries.logRows(tenant)).isPositive();
    }

    @Test
    void two_keepsWhatItCanAndTellsTheRest() {
        Answer answer = Http.send(new WriteRequest()
                .symbolSeries(series -> series.writeByteArray(2, WriteRequest.sample(now, 1)), "__name__", "up")
                .symbolSeries(series -> series.writeByteArray(3, new byte[0]), "__name__", "latency")
                .two(tenant.editor()));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("detail"))
                .startsWith("1 of 2 samples were not kept: 1 unsupported (first: {__name__=\"latency\"}: native");
        assertThat(answer.header(SAMPLES_WRITTEN)).isEqualTo("1");
        assertThat(answer.header(HISTOGRAMS_WRITTEN)).isEqualTo("0");
        assertThat(StoredSeries.count(tenant, "up")).isEqualTo(1);
    }

    @Test
    void two_isTakenWithBasicCredentials() {
        Answer answer = Http.send(new WriteRequest()
                .symbolSeries(series -> series.writeByteArray(2, WriteRequest.sample(now, 1)), "__name__", "up")
                .two(tenant.localAdministrator()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answer.header(SAMPLES_WRITTEN)).isEqualTo("1");
    }

    @Test
    void samples_thatCameBeforeAreKeptAgainButOtherValuesAreNot() {
        HttpRequest.Builder post =
                new WriteRequest().series(now, 1, "__name__", "up").one(tenant.editor());
        Http.send(post);

        Answer again = Http.send(post);
        Answer other =
                Http.send(new WriteRequest().series(now, 2, "__name__", "up").one(tenant.editor()));

        assertThat(again.status()).isEqualTo(204);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body()).contains("other-value");
    }

    @Test
    void samples_atBothEndsOfTimeAreRefused() {
        Answer answer = Http.send(new WriteRequest()
                .series(Long.MIN_VALUE, 1, "__name__", "up")
                .series(Long.MAX_VALUE, 1, "__name__", "up")
                .series(now, 1, "__name__", "up")
                .one(tenant.editor()));

        answer.assertClean();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("1 too-old").contains("1 too-new");
        assertThat(answer.header(SAMPLES_WRITTEN)).isEqualTo("1");
    }

    @Test
    void post_ofAProducerIsNotKeptTwice() {
        HttpRequest.Builder post = new WriteRequest()
                .series(now, 1, "__name__", "up")
                .one(tenant.editor())
                .header("Belvedere-Producer", "agent-1")
                .header("Belvedere-Sequence", "7");
        Http.send(post);
        int rows = StoredSeries.logRows(tenant);

        Answer again = Http.send(post);

        assertThat(again.status()).isEqualTo(204);
        assertThat(StoredSeries.logRows(tenant)).isEqualTo(rows);
    }

    @Test
    void callers_withoutTheRightAreRefusedBeforeTheirBodyIsRead() {
        WriteRequest request = new WriteRequest().series(now, 1, "__name__", "up");

        assertThat(Http.send(request.one(tenant.viewer())).status()).isEqualTo(403);
        assertThat(Http.send(request.one("Bearer nonsense")).status()).isEqualTo(401);
        assertThat(Http.send(WriteRequest.post(WriteRequest.ONE, tenant.viewer(), new byte[] {1, 2, 3}))
                        .status())
                .isEqualTo(403);
        assertThat(StoredSeries.count(tenant, "up")).isZero();
    }

    @Test
    void requests_thatHttpRefusesAreToldByStatus() {
        byte[] claimsFourGigabytes = {-1, -1, -1, -1, 15, 0, 0};

        assertRefused(Http.to(WriteRequest.PATH, tenant.editor()), 405, "METHOD_NOT_ALLOWED");
        assertRefused(
                WriteRequest.post("application/json", tenant.editor(), new byte[0]), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertRefused(
                new WriteRequest().one(tenant.editor()).setHeader("Content-Encoding", "zstd"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertRefused(
                WriteRequest.post(WriteRequest.ONE, tenant.editor(), claimsFourGigabytes), 413, "CONTENT_TOO_LARGE");
        assertRefused(WriteRequest.post(WriteRequest.ONE, tenant.editor(), new byte[] {3, 1}), 400, "INVALID");
        assertRefused(
                WriteRequest.post(WriteRequest.ONE, tenant.editor(), WriteRequest.packed(new byte[] {10, 100})),
                400,
                "INVALID");
    }

    private static void assertRefused(HttpRequest.Builder request, int status, String code) {
        Answer answer = Http.send(request);
        answer.assertClean();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(code);
    }

    @Test
    void outage_isToldPromptlyAndCostsNothing() {
        WriteRequest request = new WriteRequest().series(now, 1, "__name__", "up");
        String authorization = tenant.editor();
        Http.send(new WriteRequest().series(now - 1, 1, "__name__", "up").one(authorization));
        TestServer.databaseDoor().shut();
        long begun = System.nanoTime();

        Answer during = Http.send(request.one(authorization));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMPTLY);
        assertThat(during.status()).isEqualTo(503);
        assertThat(Integer.parseInt(during.header("Retry-After"))).isPositive();
        assertThat(during.header(SAMPLES_WRITTEN)).isEqualTo("0");

        TestServer.databaseDoor().reopen();

        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Http.send(request.one(authorization)).status() != 204) {
            assertThat(System.nanoTime()).as("taken again in time").isLessThan(giveUp);
        }
    }
}
