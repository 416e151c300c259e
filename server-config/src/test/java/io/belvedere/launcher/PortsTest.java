package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final Set<String> OPTIONS =
            Set.of("--http-port", "--https-port", "--grpc-port", "--management-port");

    private static Ports ports(List<String> words, Map<String, String> environment) {
        return Ports.of(Arguments.parse(words, OPTIONS), environment);
    }

    @Test
    void of_prefersOptionToEnvironmentToDefault() {
        Ports ports = ports(
                List.of("--http-port=1001"), Map.of("BELVEDERE_HTTP_PORT", "1002", "BELVEDERE_GRPC_PORT", "1003"));

        assertThat(ports.all()).extracting(Ports.Port::number).containsExactly(1001, 9443, 1003, 9081);
    }

    @Test
    void of_refusesWrongEnvironment() {
        assertThatThrownBy(() -> ports(List.of(), Map.of("BELVEDERE_HTTPS_PORT", "https")))
                .hasMessageStartingWith("BELVEDERE_HTTPS_PORT must be a whole number");
    }

    @Test
    void refuseTaken_refusesOnePortForTwoUses() {
        Ports ports = ports(List.of("--grpc-port=9443"), Map.of());

        assertThatThrownBy(ports::refuseTaken)
                .hasMessage("HTTPS and gRPC cannot both use port 9443; change one with --grpc-port");
    }

    @Test
    void refuseTaken_namesPortUseAndOption() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = ports(List.of("--http-port=" + taken.getLocalPort()), Map.of());

            assertThatThrownBy(ports::refuseTaken)
                    .hasMessageMatching("port \\d+ \\(HTTP\\) is taken.*; choose another with --http-port");
        }
    }
}
