package io.belvedere.snapshot.internal;

import io.belvedere.edit.TrashSettings;
import io.belvedere.problem.BelvedereException;
import io.belvedere.settings.Settings;
import io.belvedere.snapshot.Snapshots;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;

/** Deletes snapshots that have expired, as often as the trash is emptied. Every node does it; each row goes once. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiredSnapshots {

    private static final Logger LOG = System.getLogger(ExpiredSnapshots.class.getName());

    /** Each can be as large as {@link io.belvedere.snapshot.SnapshotData#MAX_BYTES}. */
    private static final int BATCH = 20;

    @Resource
    private TimerService timers;

    @Inject
    private Settings settings;

    @Inject
    @Stored
    private Snapshots snapshots;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    @PostConstruct
    void start() {
        long interval = TrashSettings.from(settings).interval().toMillis();
        settings.refuseFaults();
        timers.createIntervalTimer(interval, interval, new TimerConfig("expired snapshots", false));
    }

    @Timeout
    void run() {
        try {
            int purged;
            do {
                purged = transactions.editing(() -> snapshots.purge(clock.instant(), BATCH));
                if (purged > 0) {
                    LOG.log(Level.INFO, "snapshots_purged count={0}", purged);
                }
            } while (purged >= BATCH);
        } catch (BelvedereException failure) {
            // The next run finds what this one has left.
            LOG.log(Level.WARNING, "snapshots_purge_failed cause={0}", failure.getMessage());
        }
    }
}
