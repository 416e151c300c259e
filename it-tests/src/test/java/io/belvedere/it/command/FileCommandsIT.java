package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.command.Boards.Board;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards as files: export, validate, diff, apply and import against a server that runs. */
@SharedInstallation
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FileCommandsIT {

    private static final int MAX_BYTES = 10_000_000;

    private final Path folder;
    private Boards boards;
    private String title;
    private Board board;

    FileCommandsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void createBoard() throws IOException {
        boards = Boards.asAdmin(Shared.launch().awaitReady().http(), Shared.password());
        title = "Files " + UUID.randomUUID();
        board = boards.create(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void export_givesAFileThatChangesNothing(String format) throws Exception {
        Path file = export(format);

        assertThat(run("validate", file).assertDone().out())
                .singleElement()
                .asString()
                .startsWith(file + ": fine, \"" + title + "\"");
        assertThat(run("diff", file).assertDone().out()).isEmpty();
        assertThat(run("apply", file).assertDone().out())
                .singleElement()
                .asString()
                .contains("unchanged");
        assertThat(boards.get(board.id())).isEqualTo(board);
    }

    @Test
    void export_writesABoardToStandardOutput() throws Exception {
        Path file = export("yaml");

        List<String> printed =
                Shared.running().run("export", title).assertDone().out();

        assertThat(printed).isEqualTo(Files.readAllLines(file));
    }

    @Test
    void apply_changesTheBoardAsDiffSaysBefore() throws Exception {
        Path file = export("yaml");
        Files.writeString(file, Files.readString(file).replace(title, "Renamed " + title));

        Outcome diff = run("diff", file);
        Outcome rehearsed = run("apply", "--dry-run", file);
        Board untouched = boards.get(board.id());
        run("apply", file).assertDone();
        Outcome later = run("diff", file);

        assertThat(diff.exitCode()).as("exit code, beside %s", diff.err()).isEqualTo(1);
        assertThat(diff.out()).anySatisfy(line -> assertThat(line).contains("Renamed " + title));
        assertThat(rehearsed.assertDone().out()).first().asString().contains("would change");
        assertThat(untouched).isEqualTo(board);
        assertThat(boards.get(board.id()).title()).isEqualTo("Renamed " + title);
        assertThat(later.exitCode()).as("exit code, beside %s", later.out()).isZero();
    }

    @Test
    void apply_makesTheBoardOfAFileThatIsNew() throws Exception {
        Path file = export("json");
        String id = UUID.randomUUID().toString();
        Files.writeString(file, Files.readString(file).replace(board.id(), id));

        assertThat(run("diff", file).exitCode()).isEqualTo(1);
        run("apply", file).assertDone();

        assertThat(boards.get(id).title()).isEqualTo(title);
    }

    @Test
    void validate_namesTheLineOfEveryFaultAndTriesTheOtherFiles() throws Exception {
        Path good = export("yaml");
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, Files.readString(good).replace(title, "x".repeat(201)));

        Outcome outcome = Shared.running().run("validate", folder.toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).singleElement().asString().startsWith(good + ": fine");
        assertThat(outcome.err()).singleElement().asString().matches("\\Q" + bad + "\\E:\\d+:\\d+: \\S*title: .*200.*");
    }

    @Test
    void validate_refusesAFileThatIsTooLarge() throws Exception {
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[MAX_BYTES + 1]);

        Outcome outcome = run("validate", large);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).containsExactly(large + ": has 10000001 bytes, at most 10000000 are allowed");
    }

    @Test
    void import_makesABoardOfAGrafanaDashboard() throws Exception {
        Path file = folder.resolve("grafana.json");
        String imported = "Imported " + UUID.randomUUID();
        Files.writeString(
                file,
                "{\"title\":\"" + imported + "\",\"schemaVersion\":39,\"panels\":[{\"id\":1,"
                        + "\"type\":\"text\",\"title\":\"Hello\",\"gridPos\":{\"x\":0,\"y\":0,\"w\":12,\"h\":8},"
                        + "\"options\":{\"mode\":\"markdown\",\"content\":\"hello\"}}]}");
        Path report = folder.resolve("report");

        run("import", "--dry-run", file).assertDone();
        assertThat(boards.titles()).doesNotContainValue(imported);
        run("import", "--report=" + report, file).assertDone();

        assertThat(boards.titles()).containsValue(imported);
        assertThat(Files.readString(report)).contains("\"title\":\"" + imported + "\"");
    }

    @Test
    void diff_saysSoWhereNoServerRuns() throws Exception {
        Installation nowhere = Installation.create("files-nowhere");

        Outcome outcome = nowhere.run("diff", export("yaml").toString());

        outcome.assertRefused("does not run on " + nowhere.data(), "start it first");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    private Path export(String format) throws Exception {
        List<String> written = Shared.running()
                .run("export", board.id(), "--format", format, "-o", folder.toString())
                .assertDone()
                .out();
        assertThat(written)
                .singleElement()
                .asString()
                .startsWith(folder.toString())
                .endsWith("." + format);
        return Path.of(written.get(0));
    }

    private static Outcome run(Object... words) throws Exception {
        return Shared.running().run(Stream.of(words).map(Object::toString).toArray(String[]::new));
    }
}
