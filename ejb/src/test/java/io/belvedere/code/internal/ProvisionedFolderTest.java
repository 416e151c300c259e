package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.BoardFile;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionedFolderTest {

    private static final int MAX_FILES = 3;
    private static final int MAX_BYTES = 10_000;
    private static final TenantId ACME = TenantId.parse("acme");

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), MAX_BYTES);
    private final List<String> applied = new ArrayList<>();
    private final Path root;
    private final ProvisionedFolder folder;
    private boolean databaseIsDown;

    ProvisionedFolderTest(@TempDir Path root) {
        this.root = root;
        this.folder = new ProvisionedFolder(root, MAX_FILES, MAX_BYTES, text -> files.parse(text, ACME), this::apply);
    }

    @Test
    void look_appliesFilesOfAllFoldersOnce() throws IOException {
        write("a.yaml", board("a"));
        write("team/b.yml", board("b"));
        write("team/c.json", "{\"apiVersion\": 1}");
        write("notes.txt", "no board");

        Map<String, String> faults = folder.look();
        folder.look();

        assertThat(applied).containsExactly("a", "b");
        assertThat(faults).containsOnlyKeys("team/c.json");
        assertThat(faults.get("team/c.json")).contains("kind is missing").contains("more faults");
    }

    @Test
    void look_appliesAFileAgainWhenItsContentChanges() throws IOException {
        write("a.yaml", board("a"));
        folder.look();
        write("a.yaml", board("a") + "# the same board\n");

        folder.look();

        assertThat(applied).containsExactly("a", "a");
    }

    @Test
    void look_forgetsAFaultOnceTheFileIsRight() throws IOException {
        write("a.yaml", "kind: [");
        assertThat(folder.look()).containsOnlyKeys("a.yaml");
        write("a.yaml", board("a"));

        assertThat(folder.look()).isEmpty();
    }

    @Test
    void look_triesAgainWhatTheDatabaseRefused() throws IOException {
        write("a.yaml", board("a"));
        databaseIsDown = true;
        assertThat(folder.look()).containsEntry("a.yaml", "the database is not reachable");
        databaseIsDown = false;

        assertThat(folder.look()).isEmpty();
        assertThat(applied).containsExactly("a");
    }

    @Test
    void look_appliesTheOthersWhenOneFileFailsUnexpectedly() throws IOException {
        write("a.yaml", board("broken"));
        write("b.yaml", board("b"));

        Map<String, String> faults = folder.look();

        assertThat(applied).containsExactly("b");
        assertThat(faults.get("a.yaml")).startsWith("cannot be applied: ");
    }

    @Test
    void look_forgetsAFileThatIsDeleted() throws IOException {
        write("a.yaml", "kind: [");
        folder.look();
        Files.delete(root.resolve("a.yaml"));

        assertThat(folder.look()).isEmpty();
    }

    @Test
    void look_refusesTwoFilesOfOneBoard() throws IOException {
        write("a.yaml", board("a"));
        write("b.yaml", board("a"));

        Map<String, String> faults = folder.look();

        assertThat(applied).containsExactly("a");
        assertThat(faults).containsEntry("b.yaml", "metadata.id is that of a.yaml too");
        Files.delete(root.resolve("a.yaml"));
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void look_passesOverHiddenFoldersAndFollowsLinks() throws IOException {
        write("..2026_01_01/a.yaml", board("a"));
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2026_01_01"));
        Files.createSymbolicLink(root.resolve("a.yaml"), Path.of("..data", "a.yaml"));

        assertThat(folder.look()).isEmpty();
        assertThat(applied).containsExactly("a");
    }

    @Test
    void look_refusesFilesThatAreTooLargeOrNoText() throws IOException {
        write("large.yaml", "x".repeat(MAX_BYTES + 1));
        Files.write(root.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xFC});

        assertThat(folder.look())
                .containsEntry("large.yaml", "has more than 10000 bytes")
                .containsEntry("latin.yaml", "is not UTF-8");
    }

    @Test
    void look_saysThatTheFolderIsMissing() throws IOException {
        Files.delete(root);

        assertThat(folder.look()).containsOnlyKeys(root.toString());
    }

    @Test
    void look_takesSoManyFilesAndNoMore() throws IOException {
        for (int i = 0; i <= MAX_FILES; i++) {
            write(i + ".yaml", board("board-" + i));
        }

        assertThat(folder.look())
                .containsOnly(Map.entry(root.toString(), "holds more than 3 files, the others are left out"));
        assertThat(applied).containsExactly("board-0", "board-1", "board-2");
    }

    private void apply(BoardFile file) {
        if (databaseIsDown) {
            throw BelvedereException.unavailable("the database is not reachable", 2);
        }
        if (file.content().title().equals("broken")) {
            throw new IllegalStateException("a fault of ours");
        }
        applied.add(file.content().title());
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String board(String id) {
        return """
                apiVersion: belvedere/v1
                kind: Dashboard
                metadata: {id: %s}
                spec: {title: %s, layouts: [{id: main, name: Main}]}
                """
                .formatted(id, id);
    }
}
