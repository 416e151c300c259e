package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.belvedere.it.command.Boards.Board;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@ServersOfItsOwn
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class NewestJavaIT {

    @Test
    void start_worksOnJava25() throws IOException {
        Optional<Path> java = findJava25();
        assumeTrue(java.isPresent(), "no JDK 25 is found; name one by BELVEDERE_TEST_JDK25");

        try (Installation installation = Installation.create("java-25")) {
            installation.with("JAVA_HOME", java.orElseThrow().toString());
            Announcement ready = installation.start().awaitReady();

            assertThat(commandOf(installation)).startsWith(java.orElseThrow().toRealPath());
            Boards boards = Boards.asAdmin(ready.http(), ready.password().orElseThrow());
            Board board = boards.create("On Java 25");
            assertThat(boards.get(board.id())).isEqualTo(board);
        }
    }

    private static Path commandOf(Installation installation) {
        return Path.of(installation.findServer().orElseThrow().info().command().orElseThrow());
    }

    private static Optional<Path> findJava25() throws IOException {
        String named = System.getenv().getOrDefault("BELVEDERE_TEST_JDK25", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        Path usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(usual, "*25*")) {
            for (Path home : found) {
                if (Files.isExecutable(home.resolve("bin/java"))) {
                    return Optional.of(home);
                }
            }
        }
        return Optional.empty();
    }
}
