package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.Http;
import io.belvedere.it.protocol.TestTenant;
import io.belvedere.it.protocol.WriteRequest;
import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries at random, asked of a Prometheus and of Belvedere, which have the same samples. For more of them than belong
 * into every build: {@code -Dbelvedere.differential.queries=20000 -Dbelvedere.seed=…}.
 */
@ExtendWith(ArquillianExtension.class)
class PrometheusDifferentialIT {

    private static final long SEED = Long.getLong("belvedere.seed", 42);
    private static final int QUERIES = Integer.getInteger("belvedere.differential.queries", 400);
    private static final int MAX_DIFFERENCES = 20;
    private static final long LENGTH_MILLIS = 3_600_000;
    private static final String PREFIX = "made";

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @Test
    void belvedere_answersLikePrometheus(@TempDir Path folder) throws IOException {
        try (RunningPrometheus prometheus = RunningPrometheus.start(folder)) {
            TestTenant tenant = TestTenant.create();
            Random random = new Random(SEED);
            long until = Instant.now().toEpochMilli();
            List<MadeSeries> made = MadeMetrics.make(random, PREFIX, until - LENGTH_MILLIS, until);
            WriteRequest request = MadeSeries.request(made);
            prometheus.write(request);
            Answer written = Http.send(request.one(tenant.editor()));
            assertThat(written.status()).as(written.body()).isEqualTo(204);
            SideBySide both = new SideBySide(prometheus.api(), new QueryApi(TestServer.http(), tenant.editor()));

            ask(both, new QuestionGrids(random, until - LENGTH_MILLIS, until), random);

            System.out.printf("seed=%d queries=%d %s%n", SEED, QUERIES, both);
            assertThat(both.differences()).as("seed %d", SEED).isEmpty();
        }
    }

    private static void ask(SideBySide both, QuestionGrids grids, Random random) {
        RandomQueries queries = new RandomQueries(random, PREFIX, grids.momentsMillis());
        for (int i = 0; i < QUERIES && both.differences().size() < MAX_DIFFERENCES; i++) {
            String query = queries.next();
            both.ask(grids.instant(query));
            both.ask(grids.range(query));
        }
    }
}
