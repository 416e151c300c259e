package io.belvedere.query.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.SlowQuery;
import io.belvedere.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Counts and times queries, and notes those that are slow. Their text is in the log at DEBUG alone. */
@ApplicationScoped
public class QueryWatch {

    private static final Logger LOG = System.getLogger(QueryWatch.class.getName());

    private static final Metadata QUERIES = Metadata.builder()
            .withName("belvedere_queries")
            .withDescription("Queries computed, by kind and outcome")
            .build();

    private static final Metadata DURATION = Metadata.builder()
            .withName("belvedere_query_duration")
            .withDescription("Time that computing a query took")
            .withUnit(MetricUnits.SECONDS)
            .build();

    private static final Metadata SAMPLES = Metadata.builder()
            .withName("belvedere_query_samples")
            .withDescription("Samples that queries looked at")
            .build();

    @Inject
    private MetricRegistry metrics;

    @Inject
    private QuerySettings settings;

    @Inject
    private InstantSource clock;

    private final SlowQueries slowQueries = new SlowQueries();

    Watched begin(AskedQuery asked, Supplier<String> plan) {
        return new Watched(asked, plan, System.nanoTime());
    }

    List<SlowQuery> slow(TenantId tenant) {
        return slowQueries.of(tenant);
    }

    /** One query, from the moment that it is computed. */
    final class Watched {

        private final AskedQuery asked;
        private final Supplier<String> plan;
        private final long beginNanos;

        private Watched(AskedQuery asked, Supplier<String> plan, long beginNanos) {
            this.asked = asked;
            this.plan = plan;
            this.beginNanos = beginNanos;
        }

        void answered(QueryAnswer answer) {
            QueryStatistics statistics = answer.result().statistics();
            metrics.counter(SAMPLES).inc(statistics.samples());
            ended("ok", statistics);
        }

        void failed(RuntimeException failure) {
            Problem problem = failure instanceof BelvedereException told ? told.problem() : Problem.INTERNAL;
            ended(problem.name().toLowerCase(Locale.ROOT), QueryStatistics.NONE);
        }

        private void ended(String outcome, QueryStatistics statistics) {
            Duration duration = Duration.ofNanos(System.nanoTime() - beginNanos);
            Tag kind = new Tag("kind", asked.isInstant() ? "instant" : "range");
            metrics.counter(QUERIES, kind, new Tag("outcome", outcome)).inc();
            metrics.timer(DURATION, kind).update(duration);
            if (duration.compareTo(settings.slow()) >= 0) {
                note(new SlowQuery(
                        clock.instant(),
                        asked.tenant(),
                        asked.query().text(),
                        asked.grid(),
                        duration,
                        outcome,
                        statistics,
                        plan.get()));
            }
        }
    }

    private void note(SlowQuery noted) {
        slowQueries.add(noted);
        LOG.log(
                Level.WARNING,
                "slow_query tenant={0} outcome={1} millis={2} steps={3} series={4} samples={5}",
                noted.tenant(),
                noted.outcome(),
                Long.toString(noted.duration().toMillis()),
                Integer.toString(noted.grid().steps()),
                Long.toString(noted.statistics().series()),
                Long.toString(noted.statistics().samples()));
        LOG.log(Level.DEBUG, "slow_query text={0} plan={1}", noted.text(), noted.plan());
    }
}
