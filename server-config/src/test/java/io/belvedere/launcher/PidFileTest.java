package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private final Path folder;

    PidFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private PidFile pidFile() {
        return new PidFile(folder.resolve("some.pid"));
    }

    @Test
    void findAlive_findsProcessThatWasWritten() throws IOException {
        pidFile().write(ProcessHandle.current());

        assertThat(pidFile().findAlive()).contains(ProcessHandle.current());
    }

    @Test
    void findAlive_ignoresStrangerWithTheSameNumber() throws IOException {
        Files.writeString(pidFile().path(), ProcessHandle.current().pid() + " 1000\n");

        assertThat(pidFile().findAlive()).isEmpty();
    }

    @Test
    void findAlive_isEmptyWithoutOrWithBrokenFile() throws IOException {
        assertThat(pidFile().findAlive()).isEmpty();

        Files.writeString(pidFile().path(), "");

        assertThat(pidFile().findAlive()).isEmpty();
    }
}
