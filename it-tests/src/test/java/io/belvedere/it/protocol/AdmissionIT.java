package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller is told what is left of its quota, and refused what is beyond it, whichever protocol it uses. */
@ExtendWith(ArquillianExtension.class)
class AdmissionIT {

    /** At once, and one more each hundredth of a second. */
    private static final int QUOTA = 6_000;

    private final TestTenant tenant = TestTenant.create();

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @Test
    void answers_tellWhatIsLeft() {
        Answer answer = Http.send(Http.to("/api/viewer", tenant.viewer()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"caller\";q=6000;w=60");
        assertThat(answer.header("RateLimit")).matches("\"caller\";r=5\\d\\d\\d;t=\\d+");
    }

    @Test
    void strangers_areCountedByTheirAddress() {
        Answer answer = Http.send(Http.to("/api/viewer"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"address\";q=60000;w=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/metrics"})
    void watchingTheServer_isNotLimited(String path) {
        assertThat(Http.send(Http.to(path, tenant.viewer())).header("RateLimit"))
                .isEmpty();
    }

    @Test
    @Timeout(120)
    void callerBeyondItsQuota_isRefusedWhileOthersAreServed() {
        Graphql flood = new Graphql(tenant.editor("flood"));
        long begin = System.nanoTime();
        int asked = 0;
        Answer last;
        do {
            last = flood.post("{\"query\":\"{__typename}\"}");
            asked++;
        } while (last.status() == 200);
        long refilled = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 10;

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problem()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(last.json().getString("detail")).contains("6000 requests in 60 seconds by this caller");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 2);
        assertThat(last.header("RateLimit")).startsWith("\"caller\";r=0;t=");
        assertThat((long) asked).isBetween((long) QUOTA, QUOTA + refilled + 2);
        assertThat(new Graphql(tenant.editor())
                        .post("{\"query\":\"{__typename}\"}")
                        .status())
                .isEqualTo(200);
    }
}
