package io.belvedere.persistence.performance;

import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Timer;

/** Counts and times SQL statements, and logs the slow ones. */
@ApplicationScoped
public class StatementMonitor {

    private static final System.Logger LOG = System.getLogger(StatementMonitor.class.getName());

    private static final Metadata STATEMENTS = Metadata.builder()
            .withName("belvedere_database_statements")
            .withDescription("SQL statements executed")
            .build();

    private static final Metadata DURATION = Metadata.builder()
            .withName("belvedere_database_statement_duration")
            .withDescription("Time that the database took for a statement")
            .withUnit(MetricUnits.SECONDS)
            .build();

    @Inject
    private Settings settings;

    @Inject
    private MetricRegistry metrics;

    private Counter statements;
    private Timer durations;
    private Duration slow;

    @PostConstruct
    void open() {
        slow = settings.millis(
                "belvedere.performance.slow-query-millis", Duration.ofSeconds(1), Duration.ZERO, Duration.ofHours(1));
        settings.refuseFaults();
        statements = metrics.counter(STATEMENTS);
        durations = metrics.timer(DURATION);
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    public void executed(Statement statement) {
        statements.inc();
        durations.update(statement.duration());
        if (statement.duration().compareTo(slow) >= 0) {
            LOG.log(System.Logger.Level.WARNING, () -> "slow_query " + statement);
        }
    }
}
