package io.belvedere.compaction.internal;

import io.belvedere.metric.SeriesIndexes;
import io.belvedere.retention.Retention;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.RestWork;
import io.belvedere.settings.Settings;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Compaction as the settings want it. */
@ApplicationScoped
public class Compaction implements RestWork {

    @Inject
    @Stored
    private ChunkStore chunks;

    @Inject
    private SeriesIndexes indexes;

    @Inject
    private Retention retention;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    @Inject
    private Settings configured;

    private CompactionSettings settings = CompactionSettings.DEFAULTS;

    @PostConstruct
    void configure() {
        settings = CompactionSettings.from(configured);
        configured.refuseFaults();
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    @Override
    public void run(AtRest atRest) {
        new Compactor(chunks, indexes, retention, transactions, settings, clock).run(atRest);
    }
}
