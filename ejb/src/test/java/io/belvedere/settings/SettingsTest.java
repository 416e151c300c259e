package io.belvedere.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static Settings with(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }

    @Test
    void integer_readsTheSetValue() {
        assertThat(with(Map.of("a", " 7 ")).integer("a", 1, 0, 10)).isEqualTo(7);
    }

    @Test
    void integer_takesTheDefaultWhereNothingIsSet() {
        assertThat(with(Map.of("a", "")).integer("a", 1, 0, 10)).isEqualTo(1);
    }

    @Test
    void millis_andSeconds_readTheirOwnUnit() {
        Settings settings = with(Map.of("a-millis", "1500", "a-seconds", "3"));

        assertThat(settings.millis("a-millis", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofMillis(1_500));
        assertThat(settings.seconds("a-seconds", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void oneOf_isTheValueThatTheTextStandsFor() {
        assertThat(with(Map.of("a", "two")).oneOf("a", 1, Map.of("one", 1, "two", 2)))
                .isEqualTo(2);
        assertThat(with(Map.of()).oneOf("a", 1, Map.of("two", 2))).isEqualTo(1);
    }

    @Test
    void oneOf_refusesAnotherTextAndNamesThePossibleOnes() {
        Settings settings = with(Map.of("a", "three"));
        settings.oneOf("a", 1, Map.of("two", 2, "one", 1));

        assertThatThrownBy(settings::refuseFaults)
                .hasMessage("Settings are wrong: a must be one of one, two, it is \"three\"");
    }

    @Test
    void refuseFaults_namesEveryFaultAtOnce() {
        Settings settings = with(Map.of("a", "eleven", "b", "11", "c", "yes"));
        settings.integer("a", 1, 0, 10);
        settings.integer("b", 1, 0, 10);
        settings.flag("c", false);

        assertThatThrownBy(settings::refuseFaults)
                .hasMessage("Settings are wrong: a must be a whole number from 0 to 10, it is \"eleven\"; "
                        + "b must be a whole number from 0 to 10, it is \"11\"; "
                        + "c must be true or false, it is \"yes\"");
    }

    @Test
    void refuseFaults_isSilentWithoutFaults() {
        Settings settings = with(Map.of("a", "true"));
        settings.flag("a", false);

        assertThatCode(settings::refuseFaults).doesNotThrowAnyException();
    }
}
