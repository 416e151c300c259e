package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String LIST = "GET /api/dashboards?first=200";

    private final Path folder;
    private final AnsweringServer server = new AnsweringServer();

    ExportCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void export_writesOneBoardToStandardOutput() throws Exception {
        server.on(LIST, 200, list(null, "1", "Disk")).on("GET /api/dashboards/1/file", 200, "title: Ünlimited 株\n");

        int exitCode = run("Disk");

        assertThat(exitCode).isZero();
        assertThat(server.out()).isEqualTo("title: Ünlimited 株\n");
        assertThat(server.requests().get(1).accept()).isEqualTo("application/yaml");
    }

    @Test
    void export_writesAllBoardsOfAllPagesToFiles() throws Exception {
        server.on(LIST, 200, list("a b", "1", "Disk"))
                .on("GET /api/dashboards?after=a%20b&first=200", 200, list(null, "2", "Über / Größe"))
                .on("GET /api/dashboards/1/file", 200, "{}")
                .on("GET /api/dashboards/2/file", 200, "{\"a\":1}");

        int exitCode =
                run("--all", "--format=json", "-o", folder.resolve("new/boards").toString());

        assertThat(exitCode).isZero();
        assertThat(contents("new/boards")).containsExactly("disk.json: {}", "uber-gro-e.json: {\"a\":1}");
        assertThat(server.outLines())
                .containsExactly(
                        folder.resolve("new/boards/disk.json").toString(),
                        folder.resolve("new/boards/uber-gro-e.json").toString());
        assertThat(server.requests().get(2).accept()).isEqualTo("application/json");
    }

    @Test
    void export_namesFilesAlikeWhateverElseIsExported() throws Exception {
        server.on(LIST, 200, list(null, "1", "Disk", "2", "disk!", "3", "株", "4", "../../etc/passwd"))
                .on("GET /api/dashboards/1/file", 200, "one")
                .on("GET /api/dashboards/2/file", 200, "two")
                .on("GET /api/dashboards/3/file", 200, "three")
                .on("GET /api/dashboards/4/file", 200, "four");

        run("Disk", "-o", folder.toString());
        run("2", "3", "4", "-o", folder.toString());

        assertThat(contents(""))
                .containsExactly("3.yaml: three", "disk-1.yaml: one", "disk-2.yaml: two", "etc-passwd.yaml: four");
    }

    @Test
    void export_refusesUnknownAndAmbiguousTitles() {
        server.on(LIST, 200, list(null, "1", "Disk", "2", "Disk"));

        assertThatThrownBy(() -> run("disk")).hasMessage("there is no board with the id or title \"disk\"");
        assertThatThrownBy(() -> run("Disk")).hasMessage("2 boards have the title \"Disk\"; choose by id: 1, 2");
    }

    @Test
    void export_goesOnAfterABoardThatIsGone() throws Exception {
        server.on(LIST, 200, list(null, "1", "Disk", "2", "CPU")).on("GET /api/dashboards/2/file", 200, "two");

        int exitCode = run("--all", "--output=" + folder);

        assertThat(exitCode).isEqualTo(1);
        assertThat(server.errLines()).containsExactly("1: is gone");
        assertThat(contents("")).containsExactly("cpu.yaml: two");
    }

    @Test
    void arguments_sayWhatToExportAndWhereTo() {
        assertThatThrownBy(() -> run()).hasMessageContaining("--all");
        assertThatThrownBy(() -> run("--all", "1", "-o", "x")).hasMessageContaining("--all");
        assertThatThrownBy(() -> run("--all")).hasMessageContaining("-o");
        assertThatThrownBy(() -> run("1", "2")).hasMessageContaining("-o");
        assertThatThrownBy(() -> run("--format", "xml", "1"))
                .hasMessage("--format must be yaml or json, it is \"xml\"");
        assertThat(server.requests()).isEmpty();
    }

    private int run(String... words) throws Exception {
        return new ExportCommand(server.api(), server.console()).run(ExportCommand.arguments(List.of(words)));
    }

    private List<String> contents(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.sorted().map(ExportCommandTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return file.getFileName() + ": " + Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String list(@Nullable String next, String... idsAndTitles) {
        String items = Stream.iterate(0, at -> at < idsAndTitles.length, at -> at + 2)
                .map(at -> "{\"id\":\"" + idsAndTitles[at] + "\",\"title\":" + Json.quote(idsAndTitles[at + 1]) + "}")
                .collect(Collectors.joining(","));
        return "{\"items\":[" + items + "],\"next\":" + (next == null ? "null" : Json.quote(next)) + "}";
    }
}
