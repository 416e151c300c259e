package io.belvedere.performance.internal;

import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.problem.Problem;
import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/** Counts and times requests by protocol, operation and outcome, and logs those that are slow. */
@ApplicationScoped
public class MeteredRequestMonitor implements RequestMonitor {

    private static final Logger LOG = System.getLogger(MeteredRequestMonitor.class.getName());

    private static final Metadata REQUESTS = Metadata.builder()
            .withName("belvedere_requests")
            .withDescription("Requests answered, by protocol, operation and outcome")
            .build();

    private static final Metadata DURATION = Metadata.builder()
            .withName("belvedere_request_duration")
            .withDescription("Time from the arrival of a request to its answer")
            .withUnit(MetricUnits.SECONDS)
            .build();

    private static final Duration DEFAULT_SLOW = Duration.ofSeconds(2);

    @Inject
    private MetricRegistry metrics;

    @Inject
    private Settings settings;

    private Duration slow = DEFAULT_SLOW;

    @PostConstruct
    void configure() {
        slow = settings.millis(
                "belvedere.performance.slow-request-millis", DEFAULT_SLOW, Duration.ofMillis(1), Duration.ofHours(1));
        settings.refuseFaults();
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    @Override
    public void completed(CompletedRequest request) {
        Tag protocol = new Tag("protocol", request.protocol().name().toLowerCase(Locale.ROOT));
        Tag operation = new Tag("operation", request.operation());
        Tag outcome = new Tag("outcome", outcome(request.problem()));
        metrics.counter(REQUESTS, protocol, operation, outcome).inc();
        metrics.timer(DURATION, protocol, operation).update(request.duration());
        if (request.duration().compareTo(slow) >= 0) {
            LOG.log(
                    Level.WARNING,
                    "slow_request protocol={0} operation={1} outcome={2} millis={3} request_id={4}",
                    protocol.getTagValue(),
                    request.operation(),
                    outcome.getTagValue(),
                    Long.toString(request.duration().toMillis()),
                    request.id());
        }
    }

    private static String outcome(@Nullable Problem problem) {
        return problem == null ? "ok" : problem.name().toLowerCase(Locale.ROOT);
    }
}
