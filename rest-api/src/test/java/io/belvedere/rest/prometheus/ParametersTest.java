package io.belvedere.rest.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static Parameters of(String name, String value) {
        return new Parameters(Map.of(name, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "1435781451.781, 1435781451781",
        "1435781451, 1435781451000",
        "1.4357814517e9, 1435781451700",
        "-1.5, -1500",
        "2015-07-01T20:10:51.781Z, 1435781451781",
        "2015-07-01T22:10:51.781+02:00, 1435781451781",
        "2015-07-01T20:10:51.7815Z, 1435781451781"
    })
    void time_isSecondsOrADate(String text, long millis) {
        assertThat(of("time", text).time("time", 0)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1d", "0x10", "1e400", "NaN", "2015-07-01", "9999999999999999999", "1 2"})
    void time_ofAnythingElse_isRefusedByItsName(String text) {
        assertThatThrownBy(() -> of("start", text).requiredTime("start"))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("invalid parameter \"start\": must be seconds since 1970")
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({"15, 15000", "0.5, 500", "1m30s, 90000", "7d, 604800000", "-3, -3000"})
    void duration_isSecondsOrAsInQueries(String text, long millis) {
        assertThat(of("step", text).requiredDuration("step")).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "5 s", "m5", "1m1h", "1.5m"})
    void duration_ofAnythingElse_isRefused(String text) {
        assertThatThrownBy(() -> of("step", text).requiredDuration("step"))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining("\"step\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "many", "99999999999"})
    void limit_isAWholeNumber(String text) {
        assertThatThrownBy(() -> of("limit", text).limit("limit"))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining("\"limit\"");
    }

    @Test
    void required_missesWhatIsEmpty() {
        assertThatThrownBy(() -> of("query", "").required("query"))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("invalid parameter \"query\": is missing");
    }
}
