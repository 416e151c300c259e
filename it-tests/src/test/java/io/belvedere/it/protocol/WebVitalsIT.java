package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers tell how fast pages were. */
@ExtendWith(ArquillianExtension.class)
class WebVitalsIT {

    private static final String PATH = "/api/performance/web-vitals";
    private static final String VIEW =
            "{\"page\": \"/dashboards/17\", \"navigationType\": \"reload\", \"LCP\": 1200.5}";

    private TestTenant tenant;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void makeATenant() {
        tenant = TestTenant.create();
    }

    private static HttpRequest.Builder post(HttpRequest.Builder request, String type, String body) {
        return request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain;charset=UTF-8", "application/json"})
    void beacon_isTakenFromViewers(String type) {
        assertThat(Http.send(post(Http.to(PATH, tenant.viewer()), type, VIEW)).status())
                .isEqualTo(204);
    }

    @Test
    void beacon_needsCredentials() {
        assertThat(Http.send(post(Http.to(PATH), "text/plain", VIEW)).status()).isEqualTo(401);
    }

    @Test
    void beacon_thatIsWrongIsToldWhatIs() {
        Answer answer = Http.send(post(Http.to(PATH, tenant.viewer()), "text/plain", VIEW.replace("1200.5", "-1")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("detail")).contains("LCP", "from 0 to 600000");
    }

    @Test
    void beacon_thatIsTooLargeIsRefused() {
        String large = VIEW.replace("/dashboards/17", "/" + "a".repeat(10_000));

        assertThat(Http.send(post(Http.to(PATH, tenant.viewer()), "text/plain", large))
                        .status())
                .isEqualTo(413);
    }
}
