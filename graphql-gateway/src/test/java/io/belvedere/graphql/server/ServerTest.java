package io.belvedere.graphql.server;

import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ServerTest {

    private final GatewayFixture gateway = new GatewayFixture();

    @Test
    void server_tellsItsVersionAndItsTime() {
        GraphqlAnswer answer = gateway.ask(VIEWER, "{server{version commit builtAt time timeoutSeconds}}");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(text(answer, "server", "version")).isNotBlank();
        assertThat(text(answer, "server", "time")).startsWith("2026-11-21T08:00:0");
        assertThat(text(answer, "server", "timeoutSeconds")).isEqualTo("30");
    }

    /** So that clients can keep to them. */
    @Test
    void limits_areThoseThatErrorsTell() {
        GraphqlAnswer answer = gateway.ask(VIEWER, "{server{limits{counted limit}}}");

        assertThat(at(answer, "server", "limits"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(
                        Map.of("counted", "depth", "limit", 15),
                        Map.of("counted", "cost", "limit", 100_000),
                        Map.of("counted", "rootFields", "limit", 200));
    }
}
