package io.belvedere.code.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.Imported;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading a file gives, in full: the notes and the board, as they were approved. */
class ImportReportsTest {

    @ParameterizedTest
    @ValueSource(strings = {"grafana/panels", "grafana/rows", "grafana/older", "perses/panels"})
    void read_notesExactlyWhatDidNotComeOver(String name) {
        Imported imported = Imports.read(Imports.file(name + ".json"));

        assertThat(Imports.report(imported)).isEqualTo(Imports.text(name + ".report.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/panels", "grafana/rows", "grafana/older", "perses/panels"})
    void read_makesTheBoard(String name) {
        Imported imported = Imports.read(Imports.file(name + ".json"));

        assertThat(Imports.board(imported)).isEqualTo(Imports.text(name + ".board.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/panels", "grafana/rows", "grafana/older", "perses/panels"})
    void read_keepsOurRules(String name) {
        Imports.requireLegal(Imports.read(Imports.file(name + ".json")));
    }
}
