package io.belvedere.vitals.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VitalsSettingsTest {

    private static VitalsSettings read(Map<String, String> values) {
        return VitalsSettings.from(new Settings(key -> Optional.ofNullable(values.get(key))));
    }

    @Test
    void from_answersDefaults() {
        assertThat(read(Map.of())).isEqualTo(new VitalsSettings(Duration.ofSeconds(15), 50));
    }

    @Test
    void from_readsEveryKey() {
        assertThat(read(Map.of("belvedere.vitals.interval-seconds", "60", "belvedere.vitals.max-pages", "7")))
                .isEqualTo(new VitalsSettings(Duration.ofMinutes(1), 7));
    }
}
