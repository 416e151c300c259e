package io.belvedere.retention.internal;

import io.belvedere.retention.InMemoryPins;
import io.belvedere.retention.InMemoryRetentionPolicies;
import io.belvedere.retention.RetentionService;
import io.belvedere.retention.RetentionSettings;
import io.belvedere.sample.ChunkStore;
import io.belvedere.transaction.DirectTransactions;
import java.time.InstantSource;

/** The service of retention, over policies and pins in memory. */
public final class TestRetentionService {

    private TestRetentionService() {}

    public static RetentionService over(ChunkStore chunks, InstantSource clock) {
        return new RetentionServiceBean(
                new InMemoryRetentionPolicies(),
                new InMemoryPins(),
                chunks,
                RetentionSettings.DEFAULTS,
                new DirectTransactions(),
                clock);
    }
}
