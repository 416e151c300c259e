package io.belvedere.vitals.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.collect.internal.NodeLabels;
import io.belvedere.ingest.IngestService;
import io.belvedere.settings.Settings;
import io.belvedere.vitals.PageView;
import io.belvedere.vitals.WebVitalsService;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;

/** Adds page views to the histograms, and sends these on at each interval. */
@Singleton
@Startup
@Local(WebVitalsService.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebVitalsServiceBean implements WebVitalsService {

    @Resource
    private TimerService timers;

    @Inject
    private Settings settings;

    @Inject
    private IngestService ingest;

    @Inject
    private InstantSource clock;

    @Inject
    private NodeLabels node;

    private VitalsRounds rounds;

    @PostConstruct
    void start() {
        VitalsSettings vitals = VitalsSettings.from(settings);
        settings.refuseFaults();
        Map<String, String> common = node.common();
        rounds = new VitalsRounds(vitals.maxPages(), common, ingest, clock);
        long millis = vitals.interval().toMillis();
        timers.createIntervalTimer(millis, millis, new TimerConfig("web vitals", false));
    }

    @Override
    public void record(Caller caller, PageView view) {
        caller.require(Role.VIEWER);
        rounds.add(caller.tenant(), view);
    }

    @Timeout
    void run() {
        rounds.next();
    }
}
