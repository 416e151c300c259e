package io.belvedere.presence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.settings.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresenceSettingsTest {

    private static PresenceSettings read(Map<String, String> settings) {
        return PresenceSettings.from(new Settings(key -> Optional.ofNullable(settings.get(key))));
    }

    @Test
    void from_answersDefaults() {
        assertThat(read(Map.of()))
                .isEqualTo(new PresenceSettings(
                        Duration.ofSeconds(30), Duration.ofSeconds(10), new PresenceLimits(50, 100, 10)));
    }

    @Test
    void from_readsEveryKey() {
        assertThat(read(Map.of(
                        "belvedere.presence.timeout-seconds", "60",
                        "belvedere.presence.heartbeat-seconds", "20",
                        "belvedere.presence.max-per-layout", "1",
                        "belvedere.presence.max-per-tenant", "2",
                        "belvedere.presence.max-per-user", "3")))
                .isEqualTo(new PresenceSettings(
                        Duration.ofMinutes(1), Duration.ofSeconds(20), new PresenceLimits(1, 2, 3)));
    }

    @Test
    void from_refusesAHeartbeatThatComesTooLate() {
        assertThatThrownBy(() -> read(Map.of("belvedere.presence.heartbeat-seconds", "30")))
                .hasMessageContaining("heartbeat-seconds must be less than")
                .hasMessageContaining("30 and 30");
    }
}
