package io.belvedere.rest.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void whole_isThereIfItIsGiven() {
        assertThat(of("7").whole("a", 7, 7)).contains(7);
        assertThat(of("").whole("a", 1, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "9", "7.0", "99999999999", "seven", " 7"})
    void whole_refusesWhatIsNoneOrBeyond(String text) {
        assertThatThrownBy(() -> of(text).whole("a", 7, 8))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"a\": must be a whole number from 7 to 8, it is '" + text + "'");
    }

    @Test
    void choice_isWhatTheWordStandsFor() {
        assertThat(of("one").choice("a", Map.of("one", 1))).contains(1);
        assertThat(of("").choice("a", Map.of("one", 1))).isEmpty();
    }

    @Test
    void choice_refusesOtherWords() {
        assertThatThrownBy(() -> of("three").choice("a", Map.of("two", 2, "one", 1)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"a\": must be one of one, two, it is 'three'");
    }

    @Test
    void list_isEveryNameOnceInOrder() {
        assertThat(of("b, a", "", "c,b").list("a")).containsExactly("b", "a", "c");
        assertThat(of("a").list("b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "a,", "a, ,b"})
    void list_refusesNoName(String text) {
        assertThatThrownBy(() -> of(text).list("a"))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"a\": has an empty name between its commas");
    }

    @Test
    void requireOnly_refusesUnknownNames() {
        assertThatThrownBy(() -> of("1").requireOnly(Set.of("c", "b")))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"a\": is not known here, use b, c");
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1500", "1970-01-01T00:00:02Z, 2000", "-1, -1000", "1e3, 1000000"})
    void time_isSecondsOrADate(String text, long millis) {
        assertThat(of(text).requiredTime("a")).isEqualTo(millis);
    }

    private static Parameters of(String... values) {
        return new Parameters(Map.of("a", List.of(values)));
    }
}
