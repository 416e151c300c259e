package io.belvedere.retention.internal;

import io.belvedere.lease.Lease;
import io.belvedere.retention.Holding;
import io.belvedere.retention.Pins;
import io.belvedere.retention.Retention;
import io.belvedere.retention.RetentionPlan;
import io.belvedere.retention.RetentionPolicies;
import io.belvedere.retention.RetentionRules;
import io.belvedere.retention.RetentionSettings;
import io.belvedere.sample.ChunkStore;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Carries the plan out: it retires and restores in one transaction, on the policies and pins that it reads there. */
@ApplicationScoped
public class RetentionBean implements Retention {

    private static final Logger LOG = System.getLogger(RetentionBean.class.getName());

    @Inject
    @Stored
    private RetentionPolicies policies;

    @Inject
    @Stored
    private Pins pins;

    @Inject
    @Stored
    private ChunkStore chunks;

    @Inject
    private RetentionSettings settings;

    @Inject
    private Transactions transactions;

    @Inject
    private RetentionTally tally;

    @Inject
    private InstantSource clock;

    public RetentionBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    RetentionBean(
            RetentionPolicies policies,
            Pins pins,
            ChunkStore chunks,
            RetentionSettings settings,
            Transactions transactions,
            RetentionTally tally,
            InstantSource clock) {
        this.policies = policies;
        this.pins = pins;
        this.chunks = chunks;
        this.settings = settings;
        this.transactions = transactions;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public RetentionRules rules() {
        return RetentionRules.of(transactions.reading(policies::all), settings.kept());
    }

    @Override
    public RetentionPlan run(Lease lease) {
        Instant now = clock.instant();
        RetentionPlan plan = transactions.editing(() -> carryOut(lease, now));
        tally.retired(plan.retire());
        tally.restored(plan.restore());
        log("retention_retired", plan.retire());
        log("retention_restored", plan.restore());
        List<Holding> deleted = transactions.editing(() -> sweep(lease, now.minus(settings.grace())));
        tally.deleted(deleted);
        log("retention_deleted", deleted);
        return plan;
    }

    private RetentionPlan carryOut(Lease lease, Instant now) {
        Holdings holdings = Holdings.of(chunks);
        RetentionRules rules = RetentionRules.of(policies.all(), settings.kept());
        RetentionPlan plan = RetentionPlan.of(holdings.visible(), holdings.retired(), rules, pins.all(), now);
        chunks.restore(ids(plan.restore()), lease);
        chunks.retire(ids(plan.retire()), lease, now);
        return plan;
    }

    /** The store takes much at a time in turns, so what went is what is there no longer. */
    private List<Holding> sweep(Lease lease, Instant retiredBefore) {
        List<Holding> gone = new ArrayList<>(Holdings.of(chunks).retired());
        chunks.sweep(lease, retiredBefore);
        gone.removeAll(Holdings.of(chunks).retired());
        return gone;
    }

    private static List<Long> ids(List<Holding> holdings) {
        return holdings.stream().map(Holding::generation).toList();
    }

    private static void log(String what, List<Holding> holdings) {
        for (Holding holding : holdings) {
            LOG.log(
                    Level.INFO,
                    "{0} class=\"{1}\" from={2} samples={3} bytes={4}",
                    what,
                    holding.storageClass(),
                    holding.from(),
                    Long.toString(holding.volume().samples()),
                    Long.toString(holding.volume().bytes()));
        }
    }
}
