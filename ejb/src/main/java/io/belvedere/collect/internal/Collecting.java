package io.belvedere.collect.internal;

import io.belvedere.collect.CollectSettings;
import io.belvedere.collect.Collector;
import io.belvedere.collect.internal.host.HostCollectors;
import io.belvedere.ingest.IngestService;
import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;
import org.jspecify.annotations.Nullable;

/** Measures this node and its machine at each interval. Every node does so for itself. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Collecting {

    @Resource
    private TimerService timers;

    @Inject
    private Settings settings;

    @Inject
    private IngestService ingest;

    @Inject
    private InstantSource clock;

    @Inject
    private CollectMetrics tally;

    @Inject
    private NodeLabels node;

    @Inject
    @RegistryScope(scope = MetricRegistry.BASE_SCOPE)
    private MetricRegistry base;

    @Inject
    @RegistryScope(scope = MetricRegistry.VENDOR_SCOPE)
    private MetricRegistry vendor;

    @Inject
    private MetricRegistry application;

    private @Nullable Rounds rounds;

    @PostConstruct
    void start() {
        CollectSettings collect = CollectSettings.from(settings);
        settings.refuseFaults();
        if (!collect.enabled()) {
            return;
        }
        rounds = new Rounds(
                collectors(collect), node.common(), ingest, tally, new Rounds.Rhythm(clock, collect.interval()));
        long millis = collect.interval().toMillis();
        timers.createIntervalTimer(millis, millis, new TimerConfig("collect", false));
    }

    private List<Collector> collectors(CollectSettings collect) {
        List<Collector> collectors = new ArrayList<>();
        collectors.add(new ServerMetrics(Stream.of(base, vendor, application)
                .map(ServerMetrics.Source::of)
                .toList()));
        collectors.add(new JvmMetrics());
        if (collect.host()) {
            collectors.addAll(HostCollectors.of(node.host(), collect.topProcesses()));
        }
        return collectors;
    }

    @Timeout
    void run() {
        Rounds next = rounds;
        if (next != null) {
            next.next();
        }
    }
}
