package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server measures itself and its machine without being asked. */
@ExtendWith(ArquillianExtension.class)
class CollectIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROUNDS = "belvedere_collect_duration_seconds_count";
    private static final String SAMPLES = "belvedere_ingest_samples_total";

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @Test
    void rounds_areKeptOneAfterTheOther() {
        Metrics first = afterRound(1);

        Metrics later = afterRound(first.sum(ROUNDS) + 2);

        // Hundreds of series of the server, the JVM and the machine in each.
        assertThat(later.sum(SAMPLES) - first.sum(SAMPLES)).isGreaterThan(500);
        assertThat(later.sum("belvedere_collect_failures_total") - first.sum("belvedere_collect_failures_total"))
                .isZero();
        assertThat(later.sum("belvedere_sample_active_series")).isGreaterThan(200);
        assertThat(later.sum("belvedere_sample_head_bytes")).isPositive();
        assertThat(later.sum("belvedere_sample_step_failures_total")).isZero();
    }

    private static Metrics afterRound(double round) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        Metrics metrics = Metrics.scrape(Authorization.operator());
        while (metrics.sum(ROUNDS) < round) {
            assertThat(System.nanoTime()).as("rounds come in time").isLessThan(giveUp);
            metrics = Metrics.scrape(Authorization.operator());
        }
        return metrics;
    }
}
