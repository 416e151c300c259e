package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private final Path parent;

    DataFolderTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void open_makesFolderThatOpensAgain() throws IOException {
        DataFolder.open(parent.resolve("a/b"));

        assertThat(DataFolder.open(parent.resolve("a/b")).exists()).isTrue();
    }

    @Test
    void open_refusesFolderOfAnotherVersion() throws IOException {
        Files.writeString(parent.resolve("version"), "7\n");

        assertThatThrownBy(() -> DataFolder.open(parent))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("has version 7, this Belvedere reads version 1");
    }

    @Test
    void open_leavesForeignFolderUntouched() throws IOException {
        Path letter = Files.writeString(parent.resolve("letter.txt"), "Dear");

        assertThatThrownBy(() -> DataFolder.open(parent)).hasMessageContaining("is no data folder of Belvedere");
        assertThat(parent).isDirectoryContaining(letter::equals);
        assertThat(parent.resolve("run")).doesNotExist();
    }

    @Test
    void open_refusesFile() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("is not a folder");
    }
}
