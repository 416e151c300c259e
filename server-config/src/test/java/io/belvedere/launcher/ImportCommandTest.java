package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String IMPORTED = "{\"id\":\"1\",\"title\":\"Node\",\"version\":1,\"report\":["
            + "{\"path\":\"panels[3]\",\"severity\":\"LOST\",\"what\":\"a map\",\"why\":\"there is none\"}]}";

    private final Path folder;
    private final AnsweringServer server = new AnsweringServer();

    ImportCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void import_tellsWhatDidNotComeOver() throws Exception {
        Path file = Files.writeString(folder.resolve("node.json"), "{\"panels\":[]}");
        server.on("POST /api/dashboards/import?from=auto", 200, IMPORTED);

        int exitCode = run(file.toString());

        assertThat(exitCode).isZero();
        assertThat(server.outLines())
                .containsExactly(file + ": became \"Node\", 1, with 1 note", "  LOST panels[3]: a map (there is none)");
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.body()).isEqualTo("{\"panels\":[]}");
            assertThat(request.contentType()).isEqualTo("application/json");
        });
    }

    @Test
    void import_handsItsOptionsOn() throws Exception {
        Path file = Files.writeString(folder.resolve("node.yaml"), "kind: Dashboard");
        server.on("POST /api/dashboards/import?dryRun=true&folder=R%26D%20%2B&from=perses", 200, IMPORTED);

        int exitCode = run("--from", "perses", "--folder=R&D +", "--dry-run", file.toString());

        assertThat(exitCode).isZero();
        assertThat(server.outLines()).first().asString().contains("would become");
    }

    @Test
    void import_writesReportOfAllFiles() throws Exception {
        Path one = Files.writeString(folder.resolve("one.json"), "{}");
        Path two = Files.writeString(folder.resolve("two.json"), "{}");
        Path report = folder.resolve("report.txt");
        server.on("POST /api/dashboards/import?from=grafana", 200, IMPORTED);

        run("--from=grafana", "--report=" + report, one.toString(), two.toString());

        assertThat(Files.readString(report))
                .isEqualTo(
                        """
                        [
                        {"file":"%s",%s,
                        {"file":"%s",%s
                        ]
                        """
                                .formatted(one, IMPORTED.substring(1), two, IMPORTED.substring(1)));
    }

    @Test
    void import_refusesWhatTheServerRefuses() throws Exception {
        Path file = Files.writeString(folder.resolve("node.json"), "{}");
        server.on("POST /api/dashboards/import?from=auto", 400, "{\"detail\":\"file is no dashboard\"}");

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(server.errLines()).containsExactly(file + ": file is no dashboard");
    }

    @Test
    void arguments_knowTheFormats() {
        assertThatThrownBy(() -> run("--from", "excel", "x.json"))
                .hasMessage("--from must be auto, grafana or perses, it is \"excel\"");
    }

    private int run(String... words) throws Exception {
        return new ImportCommand(server.api(), server.console()).run(ImportCommand.arguments(List.of(words)));
    }
}
