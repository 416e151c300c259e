package io.belvedere.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectSettingsTest {

    private static CollectSettings read(Map<String, String> values) {
        return CollectSettings.from(new Settings(key -> Optional.ofNullable(values.get(key))));
    }

    @Test
    void from_answersDefaults() {
        assertThat(read(Map.of()))
                .isEqualTo(new CollectSettings(true, Duration.ofSeconds(5), Optional.empty(), true, 20));
    }

    @Test
    void from_readsEveryKey() {
        assertThat(read(Map.of(
                        "belvedere.collect.enabled", "false",
                        "belvedere.collect.interval-seconds", "30",
                        "belvedere.collect.instance", "node-1",
                        "belvedere.collect.host.enabled", "false",
                        "belvedere.collect.top-processes", "3")))
                .isEqualTo(new CollectSettings(false, Duration.ofSeconds(30), Optional.of("node-1"), false, 3));
    }
}
