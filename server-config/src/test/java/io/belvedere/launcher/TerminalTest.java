package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.launcher.query.Palette;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

    @Test
    void terminal_isAsWideAsMeasuredAndColored() {
        assertThat(Terminal.of(Map.of(), "132")).isEqualTo(new Terminal(132, Palette.COLORED));
    }

    @Test
    void terminal_isPlainWhereThereIsNone() {
        assertThat(Terminal.of(Map.of(), "")).isEqualTo(new Terminal(80, Palette.PLAIN));
    }

    @Test
    void columns_overrideWhatWasMeasured() {
        assertThat(Terminal.of(Map.of("COLUMNS", "60"), "132").width()).isEqualTo(60);
        assertThat(Terminal.of(Map.of("COLUMNS", "60"), "").width()).isEqualTo(60);
    }

    @Test
    void noColor_countsUnlessItIsEmpty() {
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), "80").palette()).isEqualTo(Palette.PLAIN);
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), "80").palette()).isEqualTo(Palette.COLORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "0", "-5", "19", "99999999999"})
    void width_isEightyWhereItCannotBeMeant(String columns) {
        assertThat(Terminal.of(Map.of("COLUMNS", columns), "132").width()).isEqualTo(80);
    }
}
