package io.belvedere.rest.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService.Applied;
import io.belvedere.code.DashboardCodeService.Entry;
import io.belvedere.code.DashboardCodeService.FileDifference;
import io.belvedere.code.DashboardCodeService.Run;
import io.belvedere.code.Fault;
import io.belvedere.code.FaultyFileException;
import io.belvedere.code.FileFormat;
import io.belvedere.code.ForeignFormat;
import io.belvedere.code.ImportNote;
import io.belvedere.code.ImportService.ImportedBoard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Change;
import io.belvedere.edit.Conflict;
import io.belvedere.edit.Subject;
import io.belvedere.http.ProblemDocument;
import io.belvedere.http.Problems;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.page.internal.TestCursors;
import io.belvedere.performance.RequestId;
import io.belvedere.rest.resource.JsonBody;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardFileMessagesTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final DashboardId DASHBOARD = DashboardId.parse("id", ID);
    private static final Cursors.OfList LIST = TestCursors.create().of(Listing.of("acme", "dashboard files"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/yaml|YAML",
                "application/json|JSON",
                "*/*|YAML",
                "application/*|YAML",
                "text/html,application/json|JSON",
                "application/json,application/yaml|JSON",
                "text/html|YAML",
            })
    void toFormat_takesTheFirstThatIsAccepted(String accepted, FileFormat format) {
        List<MediaType> types = List.of(accepted.split(",", -1)).stream()
                .map(type -> type.split("/", -1))
                .map(words -> new MediaType(words[0], words[1]))
                .toList();

        assertThat(BoardFileMessages.toFormat(types)).isEqualTo(format);
    }

    @Test
    void toFormat_readsWhereAFileIsFrom() {
        assertThat(BoardFileMessages.toFormat((String) null)).isEmpty();
        assertThat(BoardFileMessages.toFormat("auto")).isEmpty();
        assertThat(BoardFileMessages.toFormat("grafana")).contains(ForeignFormat.GRAFANA);
        assertThat(BoardFileMessages.toFormat("perses")).contains(ForeignFormat.PERSES);
        assertThatThrownBy(() -> BoardFileMessages.toFormat("excel"))
                .hasMessage("from must be auto, grafana or perses");
    }

    @Test
    void toRun_isRealUnlessItSaysSo() {
        assertThat(BoardFileMessages.toRun(null)).isEqualTo(Run.REAL);
        assertThat(BoardFileMessages.toRun("false")).isEqualTo(Run.REAL);
        assertThat(BoardFileMessages.toRun("true")).isEqualTo(Run.TRIAL);
        assertThatThrownBy(() -> BoardFileMessages.toRun("yes")).hasMessage("dryRun must be true or false");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "many|-|first must be a whole number",
                "0|-|first is 0, allowed is 1 to 200",
                "-|x|after is not a cursor of this list"
            })
    void toPage_namesWhatIsWrong(@Nullable String first, @Nullable String after, String message) {
        assertThatThrownBy(() -> BoardFileMessages.toPage(first, after, LIST)).hasMessage(message);
    }

    @Test
    void write_listsDashboardsPageByPage() throws IOException {
        Page<Entry> page = new Page<>(
                List.of(new Entry(DASHBOARD, "Databases", "Team A/DB", 7)),
                List.of(Position.at(Instant.EPOCH, ID)),
                true);

        String json = written(generator -> BoardFileMessages.write(page, LIST, generator));

        assertThat(json)
                .startsWith("{\"items\":[{\"id\":\"" + ID
                        + "\",\"title\":\"Databases\",\"folder\":\"Team A/DB\",\"version\":7}],\"next\":\"");
        String next = json.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(BoardFileMessages.toPage(null, next, LIST))
                .isEqualTo(new PageRequest(PageRequest.DEFAULT_SIZE, Position.at(Instant.EPOCH, ID)));
    }

    @Test
    void write_saysWhatAFileHolds() throws IOException {
        BoardFile file = new BoardFile(DASHBOARD, List.of(), null, DashboardContent.titled("Databases", ""), List.of());

        assertThat(written(json -> BoardFileMessages.write(file, json)))
                .isEqualTo("{\"id\":\"" + ID + "\",\"title\":\"Databases\",\"regions\":0}");
    }

    @Test
    void write_saysWhatIsDifferent() throws IOException {
        Change change =
                new Change(Subject.dashboard(), "variable.job", null, Map.of("values", List.of("a", 1.5, true)));
        FileDifference difference = new FileDifference(DASHBOARD, true, List.of("a line"), List.of(change));

        assertThat(written(json -> BoardFileMessages.write(difference, json)))
                .isEqualTo("{\"id\":\"" + ID + "\",\"exists\":true,\"lines\":[\"a line\"],\"changes\":["
                        + "{\"subject\":\"dashboard\",\"field\":\"variable.job\",\"before\":null,"
                        + "\"after\":{\"values\":[\"a\",1.5,true]}}]}");
    }

    @Test
    void write_saysWhatWasApplied() throws IOException {
        Applied applied = new Applied(DASHBOARD, 8, false, true, List.of("one", "two"));

        assertThat(written(json -> BoardFileMessages.write(applied, json)))
                .isEqualTo("{\"id\":\"" + ID
                        + "\",\"version\":8,\"created\":false,\"changed\":true,\"lines\":[\"one\",\"two\"]}");
    }

    @Test
    void write_saysWhatWasImported() throws IOException {
        ImportNote note = new ImportNote("panels[3]", ImportNote.Severity.DROPPED, "a plugin", "unknown here");
        ImportedBoard imported = new ImportedBoard(DASHBOARD, "Databases", 1, List.of(note));

        assertThat(written(json -> BoardFileMessages.write(imported, json)))
                .isEqualTo("{\"id\":\"" + ID + "\",\"title\":\"Databases\",\"version\":1,\"report\":["
                        + "{\"path\":\"panels[3]\",\"severity\":\"DROPPED\",\"what\":\"a plugin\","
                        + "\"why\":\"unknown here\"}]}");
    }

    @Test
    void writeFaults_addsThemToTheProblemDocument() {
        FaultyFileException faulty = new FaultyFileException(List.of(new Fault("spec.title", 5, 10, "is missing")));
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        Problems.write(
                ProblemDocument.of(faulty),
                new RequestId("r1"),
                json -> BoardFileMessages.writeFaults(faulty.faults(), json),
                target);

        assertThat(target.toString(StandardCharsets.UTF_8))
                .contains("\"status\":400", "\"detail\":\"line 5, column 10: spec.title is missing\"")
                .endsWith("\"faults\":[{\"path\":\"spec.title\",\"line\":5,\"column\":10,"
                        + "\"message\":\"is missing\"}]}");
    }

    @Test
    void writeConflicts_tellsWhoChangedWhat() throws IOException {
        Conflict conflict = new Conflict(Subject.dashboard(), "title", "A", "B", "C", "bob", Instant.EPOCH, 3);

        String json = written(generator -> {
            generator.writeStartObject();
            BoardFileMessages.writeConflicts(List.of(conflict), generator);
            generator.writeEnd();
        });

        assertThat(json)
                .isEqualTo("{\"conflicts\":[{\"subject\":\"dashboard\",\"field\":\"title\",\"base\":\"A\","
                        + "\"theirs\":\"B\",\"yours\":\"C\",\"author\":\"bob\",\"madeAt\":\"1970-01-01T00:00:00Z\","
                        + "\"number\":3}]}");
    }

    private static String written(Consumer<JsonGenerator> content) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        JsonBody.writing(content).write(target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
