package io.belvedere.launcher.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "15s,PT15S",
        "1h30m,PT1H30M",
        "7d,P7D",
        "15ms,PT0.015S",
        "1y2w3d4h5m6s7ms,PT9172H5M6.007S",
        "90m,PT90M",
        "0h1s,PT1S"
    })
    void parse_addsUnitsUp(String text, Duration duration) {
        assertThat(DurationText.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0s",
                "15",
                "-1h",
                "1.5h",
                "1m1h",
                "1h1h",
                "1 h",
                "1H",
                "201y",
                "99999999999999999999s",
                "9223372036854775807y"
            })
    void parse_isEmptyForWhatIsNoDuration(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S,PT1S",
        "PT1M,PT1S",
        "PT1M1S,PT2S",
        "PT15M,PT15S",
        "PT1H,PT1M",
        "PT6H,PT10M",
        "P1D,PT30M",
        "P7D,PT3H",
        "P30D,PT12H",
        "P60D,P1D",
        "P365D,P7D"
    })
    void step_isASixtiethRoundedUp(Duration range, Duration step) {
        assertThat(StepChoice.of(range)).isEqualTo(step);
    }
}
