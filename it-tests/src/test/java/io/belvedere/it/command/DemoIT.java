package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server with something to look at. */
@ServersOfItsOwn
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DemoIT {

    private static final Logger LOG = System.getLogger(DemoIT.class.getName());
    private static final String SAMPLES = "belvedere_ingest_samples_total";

    @Test
    void demo_hasAPastThatIsSentOnce() throws Exception {
        try (Installation installation = Installation.create("demo")) {
            Launch first = installation.start("--demo");
            Announcement ready = first.awaitReady();

            LOG.log(Level.INFO, first.awaitDemo());

            String token = operatorToken(installation);
            assertThat(Boards.withToken(ready.http(), token).titles().values()).contains("Fleet", "Shop");
            assertThat(samples(ready.http(), token)).isGreaterThan(5_000_000);
            Signals.interruptGroup(first.launcher().pid());
            first.awaitEnd();

            Launch second = installation.start("--demo");
            URI again = second.awaitReady().http();

            awaitSamples(again, operatorToken(installation));
            // A minute or two in between, and what the server measures of itself.
            assertThat(samples(again, operatorToken(installation))).isLessThan(500_000);
            assertThat(second.lines()).noneMatch(line -> line.contains("the demo has ended"));
        }
    }

    private static String operatorToken(Installation installation) throws IOException {
        return Files.readString(installation.data().resolve("run/operator-token"))
                .strip();
    }

    private static void awaitSamples(URI server, String token) throws Exception {
        long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (samples(server, token) == 0) {
            assertThat(System.nanoTime()).as("samples come in time").isLessThan(giveUp);
        }
    }

    private static double samples(URI server, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/metrics?scope=application"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(SAMPLES + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
