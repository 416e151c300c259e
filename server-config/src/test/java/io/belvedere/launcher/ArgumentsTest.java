package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Set<String> OPTIONS = Set.of("--data", "--http-port");

    @Test
    void parse_readsValueAsNextWordOrAfterEquals() {
        Arguments arguments = Arguments.parse(List.of("--data", "my folder", "--http-port=8080"), OPTIONS);

        assertThat(arguments.text("--data")).contains("my folder");
        assertThat(arguments.wholeNumber("--http-port", 1, 65_535)).contains(8080);
    }

    @Test
    void parse_refusesUnknownOption() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--port", "1"), OPTIONS))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("\"--port\" is not known");
    }

    @Test
    void parse_refusesMissingValue() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--data", "--http-port=1"), OPTIONS))
                .hasMessage("--data needs a value");
    }

    @Test
    void parse_refusesRepeatedOption() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--data=a", "--data=b"), OPTIONS))
                .hasMessage("--data is given twice");
    }

    @Test
    void parse_keepsWordsApartFromOptionsAndFlags() {
        Arguments arguments =
                Arguments.parse(List.of("a", "--all", "--data=x", "b", "--", "--data", "-c"), OPTIONS, Set.of("--all"));

        assertThat(arguments.words()).containsExactly("a", "b", "--data", "-c");
        assertThat(arguments.has("--all")).isTrue();
        assertThat(arguments.text("--data")).contains("x");
    }

    @Test
    void parse_takesAHyphenAsAWord() {
        assertThat(Arguments.parse(List.of("-", "--data=x"), OPTIONS, Set.of()).words())
                .containsExactly("-");
    }

    @Test
    void parse_refusesWordsWhereNoneBelongAndFlagsWithValue() {
        assertThatThrownBy(() -> Arguments.parse(List.of("a"), OPTIONS)).hasMessageContaining("\"a\" is not known");
        assertThatThrownBy(() -> Arguments.parse(List.of("--all=yes"), OPTIONS, Set.of("--all")))
                .hasMessageContaining("\"--all=yes\" is not known");
    }

    @Test
    void wholeNumber_namesOptionAndRange() {
        Arguments arguments = Arguments.parse(List.of("--http-port", "70000"), OPTIONS);

        assertThatThrownBy(() -> arguments.wholeNumber("--http-port", 1, 65_535))
                .hasMessage("--http-port must be a whole number from 1 to 65535, it is \"70000\"");
    }

    @Test
    void dataFolder_liesInHomeUnlessNamed() {
        Path home = Path.of("/opt/belvedere");

        assertThat(Arguments.parse(List.of(), OPTIONS).dataFolder(home)).isEqualTo(home.resolve(".belvedere"));
        assertThat(Arguments.parse(List.of("--data=/srv/../data"), OPTIONS).dataFolder(home))
                .isEqualTo(Path.of("/data"));
    }
}
