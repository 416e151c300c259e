package io.belvedere.cache.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterSettingsTest {

    @Test
    void bindPort_leavesRoomForThatOfTheFailureDetection() {
        assertThat(bindPort("65435")).isEqualTo(65_435);
        assertThatThrownBy(() -> bindPort("65436")).hasMessageContaining("belvedere.cluster.bind-port");
    }

    private static int bindPort(String port) {
        Settings settings = new Settings(key ->
                Optional.ofNullable(Map.of("belvedere.cluster.bind-port", port).get(key)));
        ClusterSettings cluster = ClusterSettings.from(settings);
        settings.refuseFaults();
        return cluster.bindPort();
    }
}
