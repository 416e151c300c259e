package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConsoleTest {

    private final Path folder;

    ServerConsoleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private ServerConsole console(String text) throws IOException {
        return new ServerConsole(Files.writeString(folder.resolve("console.log"), text));
    }

    @Test
    void tellsFailure_whenApplicationOrPortFails() throws IOException {
        assertThat(console("[ERROR   ] CWWKZ0002E: no").tellsFailure()).isTrue();
        assertThat(console("[ERROR   ] CWWKZ0106E: web").tellsFailure()).isTrue();
        assertThat(console("CWWKO0221E: port").tellsFailure()).isTrue();
        assertThat(console("[AUDIT   ] CWWKZ0012I: not started").tellsFailure()).isTrue();
        assertThat(console("CWWKZ0001I: started").tellsFailure()).isFalse();
    }

    @Test
    void telling_prefersErrorsInBothFormats() throws IOException {
        String warning = "{\"loglevel\":\"WARNING\",\"message\":\"odd\"}";
        String simple = "[time] 0001 some.Class  E it broke";
        String json = "{\"loglevel\":\"ERROR\",\"message\":\"it broke\"}";

        assertThat(console("quiet\n" + simple + "\n" + warning + "\n" + json + "\nquiet\n")
                        .telling())
                .containsExactly(simple, json);
        assertThat(console("quiet\n" + warning + "\nquiet\n").telling()).containsExactly(warning);
    }

    @Test
    void telling_fallsBackToLastLines() throws IOException {
        assertThat(console("one\n\ntwo\n").telling()).containsExactly("one", "two");
    }
}
