package io.belvedere.launcher.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlaceTest {

    @Test
    void lines_pointAtTheColumn() {
        assertThat(FaultPlace.lines("invalid parameter \"query\": 1:6: parse error: unexpected *", "up + * 2"))
                .containsExactly("  up + * 2", "       ^");
    }

    @Test
    void lines_pointBehindTheEnd() {
        assertThat(FaultPlace.lines("1:9: parse error: unclosed", "sum(up)"))
                .containsExactly("  sum(up)", "         ^");
    }

    @Test
    void lines_showOnlyTheLineOfTheFault() {
        assertThat(FaultPlace.lines("2:3: parse error: odd", "sum(\n\tup up\n)"))
                .containsExactly("   up up", "    ^");
    }

    @Test
    void lines_countACharacterOfTwoUnitsAsOnePlace() {
        assertThat(FaultPlace.lines("1:7: parse error: odd", "\"\ud83d\ude00\" + *"))
                .containsExactly("  \"\ud83d\ude00\" + *", "       ^");
    }

    @Test
    void lines_keepColumnsBehindWhatIsShownEscaped() {
        assertThat(FaultPlace.lines("1:3: parse error: odd", "a\u001bb")).containsExactly("  a\\u001bb", "         ^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "query timed out",
                "2:1: parse error: odd",
                "0:1: parse error: odd",
                "found 1:2 of them",
                "99999999999:1: parse error: odd"
            })
    void lines_areNoneWithoutAPlace(String message) {
        assertThat(FaultPlace.lines(message, "up")).isEmpty();
    }
}
