package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ProgramOnPath;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A Prometheus that is installed on this machine sends what it scrapes of itself. */
@ExtendWith(ArquillianExtension.class)
class PrometheusSenderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @Test
    void prometheus_sendsSeriesAndMetadata(@TempDir Path folder) throws Exception {
        Path program = ProgramOnPath.required("prometheus");
        TestTenant tenant = TestTenant.create();
        int port = freePort();
        Process prometheus = start(program, folder, port, tenant);
        try {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (StoredSeries.count(tenant, "prometheus_build_info") == 0
                    || !StoredSeries.hasMetadata(tenant, "prometheus_http_requests_total")) {
                assertThat(prometheus.isAlive()).as("Prometheus runs").isTrue();
                assertThat(System.nanoTime()).as("has sent in time").isLessThan(giveUp);
            }
            assertThat(ownMetrics(port))
                    .containsPattern("(?m)^prometheus_remote_storage_samples_total\\{.*} [1-9]")
                    .containsPattern("(?m)^prometheus_remote_storage_samples_failed_total\\{.*} 0$")
                    .containsPattern("(?m)^prometheus_remote_storage_metadata_failed_total\\{.*} 0$");
        } finally {
            prometheus.destroy();
            assertThat(prometheus.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Process start(Path program, Path folder, int port, TestTenant tenant) throws IOException {
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(
                configuration,
                """
                global:
                  scrape_interval: 1s
                scrape_configs:
                  - job_name: itself
                    static_configs: [{targets: ["localhost:%d"]}]
                remote_write:
                  - url: %s
                    basic_auth: {username: "%s", password: "%s"}
                    metadata_config: {send_interval: 1s}
                """
                        .formatted(
                                port,
                                TestServer.http().resolve(WriteRequest.PATH),
                                tenant.administratorName(),
                                tenant.administratorPassword()));
        return new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=localhost:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    private static String ownMetrics(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
