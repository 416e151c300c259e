package io.belvedere.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.protocol.TestTenant;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real clients just work: what they do against the server is in {@code it-tests/clients}, a file for each of them. */
@ExtendWith(ArquillianExtension.class)
class GraphqlClientsIT {

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    static List<ClientTest> tests() throws IOException, InterruptedException {
        TestTenant tenant = TestTenant.create();
        return NodeTests.installed()
                .run(Map.of(
                        "BELVEDERE_URL", TestServer.http().resolve("/graphql").toString(),
                        "BELVEDERE_BEARER", tenant.editor(),
                        "BELVEDERE_BASIC", tenant.localAdministrator()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tests")
    void client_works(ClientTest test) {
        assertThat(test.failure()).isEmpty();
    }
}
