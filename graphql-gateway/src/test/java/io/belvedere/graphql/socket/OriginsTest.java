package io.belvedere.graphql.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9080, localhost:9080, true",
        "https://board.example.com, board.example.com, true",
        "https://Board.Example.com, board.example.com:443, true",
        "http://board.example.com:80, board.example.com, true",
        "https://evil.example.com, board.example.com, false",
        "http://localhost:3000, localhost:9080, false",
        "https://board.example.com.evil.org, board.example.com, false",
        "https://user@board.example.com, board.example.com, false",
        "null, board.example.com, false",
        "board.example.com, board.example.com, false",
        "'', board.example.com, false",
    })
    void pageOfTheServerItself_isAllowed(String origin, String host, boolean allowed) {
        assertThat(Origins.of(List.of()).allow(origin, host)).isEqualTo(allowed);
    }

    @Test
    void otherClientsThanBrowsers_areAllowed() {
        assertThat(Origins.of(List.of()).allow(null, "board.example.com")).isTrue();
    }

    @Test
    void listedOrigin_isAllowed() {
        Origins origins = Origins.of(List.of(" https://wall.example.com ", ""));

        assertThat(origins.allow("https://wall.example.com", "board.example.com"))
                .isTrue();
        assertThat(origins.allow("http://wall.example.com", "board.example.com"))
                .isFalse();
    }

    @Test
    void star_allowsAll() {
        assertThat(Origins.of(List.of("*")).allow("null", "board.example.com")).isTrue();
    }
}
