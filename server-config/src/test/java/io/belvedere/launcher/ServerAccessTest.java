package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAccessTest {

    private static final URI SERVER = URI.create("https://belvedere.example");

    private final Path home;

    ServerAccessTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void of_takesTokenFromTheEnvironment() throws Exception {
        assertThat(access(Map.of("BELVEDERE_TOKEN", "bvd_1"), "--server", SERVER.toString()))
                .isEqualTo(new ServerAccess(SERVER, "Bearer bvd_1"));
    }

    @Test
    void of_takesUserBeforeToken() throws Exception {
        Map<String, String> environment = Map.of("BELVEDERE_TOKEN", "bvd_1", "BELVEDERE_PASSWORD", "secret");

        assertThat(access(environment, "--server", SERVER.toString(), "--user", "ada"))
                .isEqualTo(new ServerAccess(SERVER, Http.basic("ada", "secret")));
    }

    @Test
    void of_saysWhichCredentialIsMissing() {
        assertThatThrownBy(() -> access(Map.of(), "--server", SERVER.toString()))
                .hasMessage("--user is missing; try --help");
        assertThatThrownBy(() -> access(Map.of(), "--server", SERVER.toString(), "--user", "ada"))
                .hasMessage("the password of ada is missing; put it into BELVEDERE_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"belvedere.example", "localhost:9080", "ftp://belvedere.example", "http:///x", "a b"})
    void of_refusesWhatIsNoAddressOfAServer(String server) {
        assertThatThrownBy(() -> access(Map.of("BELVEDERE_TOKEN", "bvd_1"), "--server", server))
                .hasMessage("--server must be an address such as https://belvedere.example");
    }

    @Test
    void of_findsNoServerWhereNoneRuns() {
        assertThatThrownBy(() -> access(Map.of()))
                .hasMessageStartingWith("Belvedere does not run on " + home.resolve(".belvedere"));
    }

    private ServerAccess access(Map<String, String> environment, String... words) throws Exception {
        return ServerAccess.of(home, Arguments.parse(List.of(words), ServerAccess.OPTIONS), environment);
    }
}
