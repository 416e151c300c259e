package io.belvedere.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void parse_readsWhatEncodeWrote() {
        Position position = new Position(Instant.parse("2026-11-21T10:15:30.123456Z"), "0f9c2a4e");

        assertThat(Position.parse("after", position.encode())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "bm90LWEtY3Vyc29y", "IA", "MjAyNg"})
    void parse_refusesForeignText(String text) {
        assertThatThrownBy(() -> Position.parse("after", text)).hasMessage("after is not a cursor of this server");
    }
}
