package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class OptionManualTest {

    @Test
    void manual_saysWhatTheRulesSay() throws IOException {
        String manual = Files.readString(OptionManual.FILE);

        assertThat(manual)
                .as("docs/dashboards.md is behind the rules; OptionManual writes it")
                .isEqualTo(OptionManual.written(manual));
    }

    @Test
    void manual_hasEveryTable() throws IOException {
        assertThat(OptionManual.namesIn(Files.readString(OptionManual.FILE)))
                .containsExactlyInAnyOrderElementsOf(OptionManual.tables().keySet());
    }
}
