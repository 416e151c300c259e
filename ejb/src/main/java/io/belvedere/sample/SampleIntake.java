package io.belvedere.sample;

import io.belvedere.sample.SampleLog.AppendedGroup;
import io.belvedere.sample.SampleLog.Group;
import io.belvedere.tenant.TenantId;
import java.util.concurrent.CompletionStage;

/** The way of samples into this node: what it knows of them already, and the writing of its log. */
public interface SampleIntake {

    /**
     * How a sample stands to those of its series that are not at rest yet. Another caller may bring it at the same time:
     * of two values then the one that is first in the log stays.
     */
    Standing standing(int series, long timestamp, double value);

    /** Whether the series has samples that are not at rest yet. */
    boolean isActive(int series);

    /** How many series of the tenant have samples that are not at rest yet. */
    int activeSeries(TenantId tenant);

    /**
     * Completes once the group is durable, and found by readers of this node. Fails with UNAVAILABLE if it could not be
     * kept in time, and with LIMIT_EXCEEDED if the node cannot hold more; after UNAVAILABLE it may have been kept all the
     * same, which does no harm when it is sent again.
     */
    CompletionStage<AppendedGroup> append(Group group);

    /** The sequence of the producer's last group that was kept, 0 if there is none. Waits for the store. */
    long lastSequence(TenantId tenant, String producer);
}
