package io.belvedere.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.belvedere.grpc.server.GrpcSettings.CallLimits;
import io.belvedere.grpc.server.GrpcSettings.ConnectionLimits;
import io.belvedere.settings.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrpcSettingsTest {

    @Test
    void from_hasADefaultForEachKey() {
        assertThat(read(Map.of()))
                .isEqualTo(new GrpcSettings(
                        new InetSocketAddress(9090),
                        null,
                        new CallLimits(4_194_304, 16_384, 256),
                        new ConnectionLimits(200, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1)),
                        Duration.ofSeconds(20)));
    }

    @Test
    void from_readsEachKey() {
        GrpcSettings settings = read(Map.ofEntries(
                Map.entry("belvedere.grpc.host", "127.0.0.1"),
                Map.entry("belvedere.grpc.port", "19090"),
                Map.entry("belvedere.grpc.tls.certificate", "tls.crt"),
                Map.entry("belvedere.grpc.tls.key", "tls.key"),
                Map.entry("belvedere.grpc.max-message-bytes", "2048"),
                Map.entry("belvedere.grpc.max-metadata-bytes", "4096"),
                Map.entry("belvedere.grpc.max-calls-per-connection", "7"),
                Map.entry("belvedere.grpc.max-resets-per-window", "8"),
                Map.entry("belvedere.grpc.min-keepalive-seconds", "9"),
                Map.entry("belvedere.grpc.max-idle-seconds", "10"),
                Map.entry("belvedere.grpc.max-age-seconds", "11"),
                Map.entry("belvedere.grpc.drain-seconds", "12")));

        assertThat(settings)
                .isEqualTo(new GrpcSettings(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 19090),
                        new GrpcSettings.Tls(Path.of("tls.crt"), Path.of("tls.key")),
                        new CallLimits(2048, 4096, 7),
                        new ConnectionLimits(8, Duration.ofSeconds(9), Duration.ofSeconds(10), Duration.ofSeconds(11)),
                        Duration.ofSeconds(12)));
    }

    @Test
    void from_refusesAllFaultsTogether() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(Map.of("belvedere.grpc.port", "99999", "belvedere.grpc.drain-seconds", "soon")))
                .withMessageContainingAll("belvedere.grpc.port", "belvedere.grpc.drain-seconds");
    }

    @Test
    void from_refusesACertificateWithoutKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(Map.of("belvedere.grpc.tls.certificate", "tls.crt")))
                .withMessageContainingAll("belvedere.grpc.tls.certificate", "belvedere.grpc.tls.key");
    }

    private static GrpcSettings read(Map<String, String> values) {
        return GrpcSettings.from(new Settings(key -> Optional.ofNullable(values.get(key))));
    }
}
