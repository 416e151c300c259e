package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.edit.EditService;
import io.belvedere.edit.TrashSettings;
import io.belvedere.layout.Layouts;
import io.belvedere.problem.BelvedereException;
import io.belvedere.settings.Settings;
import io.belvedere.transaction.Transactions;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Puts temporary boards whose end has come into the trash, and empties the trash of what has lain there long enough.
 * Every node does it; what one has done, the others no longer find.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final String NAME = "housekeeping";
    private static final int BATCH = 50;

    @Resource
    private TimerService timers;

    @Inject
    private Settings settings;

    @Inject
    private Dashboards dashboards;

    @Inject
    private Layouts layouts;

    @Inject
    private EditService edits;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    private TrashSettings trash;

    @PostConstruct
    void start() {
        trash = TrashSettings.from(settings);
        settings.refuseFaults();
        long interval = trash.interval().toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(NAME, false));
    }

    @Timeout
    void run() {
        try {
            endTemporary();
            Instant before = clock.instant().minus(trash.retention());
            untilNothingIsLeft(() -> dashboards.purge(before, BATCH), "dashboards");
            untilNothingIsLeft(() -> layouts.purge(before, BATCH), "rows");
        } catch (BelvedereException failure) {
            // The next run finds what this one has left.
            LOG.log(Level.WARNING, "housekeeping_failed cause={0}", failure.getMessage());
        }
    }

    private void endTemporary() {
        List<Dashboard> ended = transactions.reading(() -> dashboards.ended(clock.instant(), BATCH));
        ended.forEach(this::end);
    }

    private void end(Dashboard dashboard) {
        try {
            Caller caller = new Caller(dashboard.tenant(), NAME, Role.ADMINISTRATOR);
            edits.delete(caller, dashboard.id(), dashboard.version(), null);
        } catch (BelvedereException changed) {
            LOG.log(Level.INFO, "temporary_kept dashboard={0} cause={1}", dashboard.id(), changed.getMessage());
        }
    }

    private void untilNothingIsLeft(IntSupplier purge, String what) {
        int purged;
        do {
            purged = transactions.editing(purge::getAsInt);
            if (purged > 0) {
                LOG.log(Level.INFO, "trash_purged what={0} count={1}", what, purged);
            }
        } while (purged >= BATCH);
    }
}
