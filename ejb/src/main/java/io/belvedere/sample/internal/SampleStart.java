package io.belvedere.sample.internal;

import io.belvedere.transaction.Store;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;

/** Runs the node's part of the sample store for as long as the application runs. */
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

    @PostConstruct
    void start() {
        store.prepare();
        samples.node().start(threads);
    }

    @PreDestroy
    void stop() {
        samples.node().close();
    }
}
