package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCommandTest {

    private static final String VALIDATE = "POST /api/dashboards/validate";
    private static final String DIFF = "POST /api/dashboards/diff";
    private static final String FINE = "{\"id\":\"1\",\"title\":\"Disk\",\"regions\":3}";
    private static final String FAULTY = "{\"detail\":\"2 faults\",\"faults\":["
            + "{\"path\":\"spec.title\",\"line\":4,\"column\":10,\"message\":\"must not be blank\"},"
            + "{\"path\":\"\",\"line\":9,\"message\":\"ends too early\"},"
            + "{\"path\":\"spec.x\",\"message\":\"is missing\"}]}";

    private final Path folder;
    private final AnsweringServer server = new AnsweringServer();

    FileCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeFile() throws IOException {
        write("disk.yaml", "title: Disk\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void validate_sendsTheFileAsItIs() throws Exception {
        server.on(VALIDATE, 200, FINE);
        Path json = write("disk.json", "{\"title\": \"Ünlimited 株\"}");

        int exitCode = run("validate", "disk.yaml", "disk.json");

        assertThat(exitCode).isZero();
        assertThat(server.outLines())
                .containsExactly(
                        folder.resolve("disk.yaml") + ": fine, \"Disk\" with 3 regions",
                        json + ": fine, \"Disk\" with 3 regions");
        assertThat(server.requests())
                .containsExactly(
                        new AnsweringServer.Request(
                                VALIDATE, "Bearer secret", "application/json", "application/yaml", "title: Disk\n"),
                        new AnsweringServer.Request(
                                VALIDATE,
                                "Bearer secret",
                                "application/json",
                                "application/json",
                                "{\"title\": \"Ünlimited 株\"}"));
    }

    @Test
    void validate_listsAllFaultsLikeACompiler() throws Exception {
        server.on(VALIDATE, 400, FAULTY);

        int exitCode = run("validate", "disk.yaml");

        String file = folder.resolve("disk.yaml").toString();
        assertThat(exitCode).isEqualTo(1);
        assertThat(server.errLines())
                .containsExactly(
                        file + ":4:10: spec.title: must not be blank",
                        file + ":9: ends too early",
                        file + ": spec.x: is missing");
        assertThat(server.out()).isEmpty();
    }

    @Test
    void validate_triesTheFilesAfterOneThatIsRefused() throws Exception {
        server.on(VALIDATE, 200, FINE);

        int exitCode = run("validate", "missing.yaml", "disk.yaml");

        assertThat(exitCode).isEqualTo(2);
        assertThat(server.errLines()).containsExactly(folder.resolve("missing.yaml") + ": does not exist");
        assertThat(server.outLines()).hasSize(1);
    }

    @Test
    void validate_refusesAFileThatIsTooLargeWithoutReadingIt() throws Exception {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(BoardFile.MAX_BYTES + 1);
        }

        int exitCode = run("validate", "large.yaml");

        assertThat(exitCode).isEqualTo(2);
        assertThat(server.errLines()).containsExactly(large + ": has 10000001 bytes, at most 10000000 are allowed");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void validate_searchesFolders() throws Exception {
        server.on(VALIDATE, 200, FINE);
        write("b/deep/c.YML", "");
        write("b/a.json", "{}");
        write("b/notes.txt", "");
        write("b/.git/hidden.yaml", "");

        int exitCode = run("validate", "b");

        assertThat(exitCode).isZero();
        assertThat(server.outLines())
                .containsExactly(
                        folder.resolve("b/a.json") + ": fine, \"Disk\" with 3 regions",
                        folder.resolve("b/deep/c.YML") + ": fine, \"Disk\" with 3 regions");
    }

    @Test
    void validate_refusesFolderWithoutFilesAndNoFileAtAll() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> run("validate", "empty"))
                .hasMessage(empty + " holds no .yaml, .yml or .json file")
                .hasFieldOrPropertyWithValue("exitCode", 2);
        assertThatThrownBy(() -> run("validate"))
                .hasMessage("no file is named; try --help")
                .hasFieldOrPropertyWithValue("exitCode", 2);
    }

    @Test
    void validate_tellsAServerInTroubleFromABadFile() throws Exception {
        server.on(VALIDATE, 503, "{\"detail\":\"the database does not answer\"}");

        int exitCode = run("validate", "disk.yaml");

        assertThat(exitCode).isEqualTo(2);
        assertThat(server.errLines()).containsExactly(folder.resolve("disk.yaml") + ": the database does not answer");
    }

    @Test
    void validate_endsAtOnceWhereNoFileCanSucceed() {
        server.on(VALIDATE, 401, "{\"detail\":\"no\"}");

        assertThatThrownBy(() -> run("validate", "disk.yaml", "disk.yaml"))
                .hasMessageContaining("refuses these credentials")
                .hasFieldOrPropertyWithValue("exitCode", 2);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void validate_saysThatNobodyAnswers() {
        server.close();

        assertThatThrownBy(() -> run("validate", "disk.yaml"))
                .hasMessageContaining("does not answer")
                .hasFieldOrPropertyWithValue("exitCode", 2);
    }

    @Test
    void validate_saysThatAnotherServerAnswers() {
        server.on(VALIDATE, 200, "<html>");

        assertThatThrownBy(() -> run("validate", "disk.yaml")).hasMessageEndingWith("is it a Belvedere?");
    }

    @Test
    void diff_isSilentWithoutDifference() throws Exception {
        server.on(DIFF, 200, "{\"id\":\"1\",\"exists\":true,\"lines\":[],\"changes\":[]}");

        int exitCode = run("diff", "disk.yaml");

        assertThat(exitCode).isZero();
        assertThat(server.out()).isEmpty();
    }

    @Test
    void diff_showsLinesOfADifference() throws Exception {
        server.on(DIFF, 200, "{\"id\":\"1\",\"exists\":true,\"lines\":[\"- title: A\",\"+ title: B\"]}");

        int exitCode = run("diff", "disk.yaml");

        assertThat(exitCode).isEqualTo(1);
        assertThat(server.outLines())
                .containsExactly(folder.resolve("disk.yaml") + ": differs from 1", "- title: A", "+ title: B");
    }

    @Test
    void diff_takesANewBoardForADifference() throws Exception {
        server.on(DIFF, 200, "{\"id\":\"1\",\"exists\":false,\"lines\":[]}");

        assertThat(run("diff", "disk.yaml")).isEqualTo(1);
        assertThat(server.outLines()).containsExactly(folder.resolve("disk.yaml") + ": is not on the server yet, as 1");
    }

    @Test
    void diff_hasNoAnswerForABadFile() throws Exception {
        server.on(DIFF, 400, FAULTY);

        assertThat(run("diff", "disk.yaml")).isEqualTo(2);
    }

    @Test
    void apply_saysWhatBecameOfEachBoard() throws Exception {
        server.on(
                "POST /api/dashboards/apply",
                200,
                "{\"id\":\"1\",\"version\":7,\"created\":false,\"changed\":true,\"lines\":[\"+ a\"]}");

        int exitCode = run("apply", "disk.yaml");

        assertThat(exitCode).isZero();
        assertThat(server.outLines()).containsExactly(folder.resolve("disk.yaml") + ": changed 1, version 7");
    }

    @Test
    void apply_showsWhatItWouldDo() throws Exception {
        server.on(
                "POST /api/dashboards/apply?dryRun=true",
                200,
                "{\"id\":\"1\",\"version\":1,\"created\":true,\"changed\":true,\"lines\":[\"+ a\"]}");

        int exitCode = run("apply", "--dry-run", "disk.yaml");

        assertThat(exitCode).isZero();
        assertThat(server.outLines()).containsExactly(folder.resolve("disk.yaml") + ": would create 1", "+ a");
    }

    @Test
    void apply_refusesTheFileThatTheServerRefuses() throws Exception {
        server.on(
                "POST /api/dashboards/apply",
                409,
                "{\"detail\":\"others have changed it\",\"conflicts\":[{\"subject\":\"dashboard\","
                        + "\"field\":\"title\",\"author\":\"ada\",\"number\":8}]}");

        assertThat(run("apply", "disk.yaml")).isEqualTo(1);
        assertThat(server.errLines())
                .containsExactly(
                        folder.resolve("disk.yaml") + ": others have changed it",
                        folder.resolve("disk.yaml") + ": title of dashboard was changed by ada in revision 8");
    }

    private int run(String command, String... words) throws Exception {
        List<String> arguments = Stream.of(words)
                .map(word -> word.startsWith("-") ? word : folder.resolve(word).toString())
                .toList();
        return new FileCommand(server.api(), server.console())
                .run(command, Arguments.parse(arguments, Set.of(), Set.of("--dry-run")));
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
