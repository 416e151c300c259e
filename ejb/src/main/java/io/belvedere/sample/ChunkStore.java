package io.belvedere.sample;

import io.belvedere.lease.Lease;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Map;

/** The store of samples at rest. Any step may be the last before a crash: what was not completed is never seen. */
public interface ChunkStore {

    /** Begins a generation and answers its id. Nothing is longer than {@link Generation#MAX_LENGTH}. */
    long begin(long from, long until);

    /** Writes chunks of a generation that is not complete; of each series at most one, and none that reaches out of it. */
    void write(long generation, List<StoredChunk> chunks);

    /**
     * Makes a generation visible, in place of others, in one transaction; refuses if the lease has passed on to another
     * holder meanwhile.
     */
    void complete(long generation, Map<Integer, Long> cut, List<Long> replaced, Lease lease);

    /** The visible generations, by their begin, then id. */
    List<Generation> generations();

    /**
     * Removes what belongs to generations that were replaced or were begun and not completed, whoever began them: the
     * holder of the lease calls it while it has none under way. Refuses if the lease has passed on.
     */
    void sweep(Lease lease);

    /**
     * Shows the visible chunks of these series with samples from the one time until before the other, those of a series
     * together and in the order of time, then generation; with two statements for any number of them, never all in memory.
     */
    void read(TenantId tenant, int[] series, long from, long until, Visitor visitor);

    /** Is shown chunks; answers whether it wants more. */
    interface Visitor {
        boolean chunk(StoredChunk chunk, long generation);
    }
}
