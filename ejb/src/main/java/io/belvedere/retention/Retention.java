package io.belvedere.retention;

import io.belvedere.lease.Lease;

/** Retention for whoever compacts what is stored. */
public interface Retention {

    /** All policies as they are now: under which class each series is stored, and in which tiers. */
    RetentionRules rules();

    /**
     * Retires what is over, restores what is not so any more, and drops what was retired and has had its grace. Refuses if
     * the lease has passed on.
     */
    RetentionPlan run(Lease lease);
}
