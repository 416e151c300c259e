package io.belvedere.launcher.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTextTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "now,2026-07-01T12:00:00Z",
        "2026-06-30T23:00:00Z,2026-06-30T23:00:00Z",
        "2026-07-01T01:00:00.5+02:00,2026-06-30T23:00:00.500Z",
        "1782860400,2026-06-30T23:00:00Z",
        "1782860400.1234,2026-06-30T23:00:00.123Z",
        "-1,1969-12-31T23:59:59Z"
    })
    void parse_readsWhatUsersWrite(String text, Instant moment) {
        assertThat(MomentText.parse(text, NOW)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-07-01", "2026-07-01T12:00:00", "1e9", "99999999999999999999"})
    void parse_isEmptyForWhatIsNoMoment(String text) {
        assertThat(MomentText.parse(text, NOW)).isEmpty();
    }

    @Test
    void seconds_haveAFractionOnlyWhereThereIsOne() {
        assertThat(MomentText.seconds(NOW)).isEqualTo("1782907200");
        assertThat(MomentText.seconds(NOW.plusMillis(250))).isEqualTo("1782907200.25");
        assertThat(MomentText.seconds(Instant.EPOCH)).isEqualTo("0");
    }
}
