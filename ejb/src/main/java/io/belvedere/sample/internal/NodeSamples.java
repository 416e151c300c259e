package io.belvedere.sample.internal;

import io.belvedere.health.ReadyCondition;
import io.belvedere.lease.Leases;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.RestWork;
import io.belvedere.sample.RollupReader;
import io.belvedere.sample.SampleChanges;
import io.belvedere.sample.SampleIntake;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.SampleReadAhead;
import io.belvedere.sample.SampleReader;
import io.belvedere.sample.SeriesCatalog;
import io.belvedere.settings.Settings;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.UUID;

/** Makes the node of the settings and the stores, and gives its ports to whoever asks for them. */
@Named("samples")
@ApplicationScoped
public class NodeSamples implements ReadyCondition {

    @Inject
    @Stored
    private SampleLog log;

    @Inject
    @Stored
    private SeriesCatalog catalog;

    @Inject
    @Stored
    private ChunkStore chunks;

    @Inject
    @Stored
    private Leases leases;

    @Inject
    private Instance<RestWork> afterwards;

    @Inject
    private SampleMetrics metrics;

    @Inject
    private SeriesIndexes indexes;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    @Inject
    private Settings configured;

    private SampleNode node;

    @PostConstruct
    void make() {
        LogSettings logSettings = LogSettings.from(configured);
        SealSettings sealSettings = SealSettings.from(configured);
        ReadSettings readSettings = ReadSettings.from(configured);
        configured.refuseFaults();
        // Of this run: a lease of the run before is another's.
        String name = UUID.randomUUID().toString();
        node = new SampleNode(
                new SampleNode.Parts(
                        name, log, catalog, indexes, chunks, this::runAfterwards, metrics, leases, transactions, clock),
                logSettings,
                sealSettings,
                readSettings);
        metrics.show(node);
    }

    private void runAfterwards(RestWork.AtRest atRest) {
        afterwards.forEach(work -> work.run(atRest));
    }

    SampleNode node() {
        return node;
    }

    @Produces
    SampleIntake intake() {
        return node;
    }

    @Produces
    SampleReader reader() {
        return node.reader();
    }

    @Produces
    RollupReader rollups() {
        return node.rollups();
    }

    @Produces
    SampleReadAhead ahead() {
        return node.ahead();
    }

    @Produces
    SampleChanges changes() {
        return node.changes();
    }

    @Override
    public State state() {
        return new State(node.isReady(), node.facts());
    }
}
