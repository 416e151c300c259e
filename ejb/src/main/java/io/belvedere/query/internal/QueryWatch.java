package io.belvedere.query.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.query.QueryAnswer;
import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
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
    private Settings configured;

    private Duration slow = QuerySettings.DEFAULTS.slow();

    @PostConstruct
    void configure() {
        slow = QuerySettings.from(configured).slow();
        configured.refuseFaults();
    }

    Watched begin(AskedQuery asked) {
        return new Watched(asked, System.nanoTime());
    }

    /** One query, from the moment that it is computed. */
    final class Watched {

        private final AskedQuery asked;
        private final long beginNanos;

        private Watched(AskedQuery asked, long beginNanos) {
            this.asked = asked;
            this.beginNanos = beginNanos;
        }

        void answered(QueryAnswer answer) {
            QueryStatistics statistics = answer.result().statistics();
            metrics.counter(SAMPLES).inc(statistics.samples());
            ended("ok", statistics.series(), statistics.samples());
        }

        void failed(RuntimeException failure) {
            Problem problem = failure instanceof BelvedereException told ? told.problem() : Problem.INTERNAL;
            ended(problem.name().toLowerCase(Locale.ROOT), 0, 0);
        }

        private void ended(String outcome, long series, long samples) {
            Duration duration = Duration.ofNanos(System.nanoTime() - beginNanos);
            Tag kind = new Tag("kind", asked.isInstant() ? "instant" : "range");
            metrics.counter(QUERIES, kind, new Tag("outcome", outcome)).inc();
            metrics.timer(DURATION, kind).update(duration);
            if (duration.compareTo(slow) >= 0) {
                note(outcome, duration, series, samples);
            }
        }

        private void note(String outcome, Duration duration, long series, long samples) {
            String text = asked.query().text();
            String id = Integer.toHexString(text.hashCode());
            LOG.log(
                    Level.WARNING,
                    "slow_query id={0} tenant={1} outcome={2} millis={3} steps={4} series={5} samples={6}",
                    id,
                    asked.tenant(),
                    outcome,
                    Long.toString(duration.toMillis()),
                    Integer.toString(asked.grid().steps()),
                    Long.toString(series),
                    Long.toString(samples));
            LOG.log(Level.DEBUG, "slow_query id={0} text={1}", id, text);
        }
    }
}
