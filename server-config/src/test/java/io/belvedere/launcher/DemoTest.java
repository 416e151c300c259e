package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private static final String APPLY = "POST /api/dashboards/apply";
    private static final String SAMPLES = "POST /api/v1/samples";

    private final AnsweringServer server = new AnsweringServer();

    @AfterEach
    void stop() {
        server.close();
    }

    /** With one dashboard to bring. */
    private Demo demo(Path home) throws IOException {
        Path boards = Files.createDirectories(home.resolve("server-config/src/main/demo"));
        Files.writeString(boards.resolve("fleet.yaml"), "kind: Dashboard\n");
        return new Demo(home, DataFolder.open(home.resolve("data")), server.access(), server.console());
    }

    @Test
    void run_bringsDashboardsAndSamplesWithTheCredentialsOfAnOperator(@TempDir Path home) throws IOException {
        server.on(APPLY, 200, "{}").on(SAMPLES, 404, "{\"detail\":\"no such address\"}");

        demo(home).run();

        assertThat(server.requests())
                .extracting(AnsweringServer.Request::line, AnsweringServer.Request::contentType)
                .containsExactly(tuple(APPLY, "application/yaml"), tuple(SAMPLES, "application/json"));
        assertThat(server.requests())
                .extracting(AnsweringServer.Request::authorization)
                .containsOnly("Bearer secret");
        assertThat(server.requests().get(0).body()).isEqualTo("kind: Dashboard\n");
    }

    @Test
    void run_endsWithALineIfSamplesAreRefused(@TempDir Path home) throws IOException {
        server.on(APPLY, 200, "{}").on(SAMPLES, 400, "{\"detail\":\"all samples are too old\"}");

        demo(home).run();

        assertThat(server.errLines())
                .singleElement()
                .asString()
                .contains("the demo has ended", "all samples are too old");
        assertThat(home.resolve("data/demo")).doesNotExist();
    }

    @Test
    void run_endsWithALineIfADashboardIsRefused(@TempDir Path home) throws IOException {
        server.on(APPLY, 400, "{\"detail\":\"spec is missing\"}");

        demo(home).run();

        assertThat(server.errLines()).singleElement().asString().contains("the demo has ended", "spec is missing");
        assertThat(server.requests()).hasSize(1);
    }
}
