package io.belvedere.sample.internal;

import io.belvedere.transaction.Store;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;

/**
 * Runs the node's part of the sample store for as long as the application runs. A timer begins it, since no timer runs
 * before the application has started: a thread that asked for a bean earlier would hold what the start waits for, and wait
 * for the start.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleStart {

    @Inject
    private Store store;

    @Inject
    private NodeSamples samples;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private TimerService timers;

    @PostConstruct
    void start() {
        store.prepare();
        // Here, so that wrong settings end the start.
        samples.node();
        timers.createSingleActionTimer(0, new TimerConfig("samples", false));
    }

    @Timeout
    void run() {
        samples.node().start(threads);
    }

    @PreDestroy
    void stop() {
        samples.node().close();
    }
}
