package io.belvedere.sample;

import io.belvedere.lease.Lease;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The store of samples at rest. Any step may be the last before a crash: what was not completed is never seen. What
 * changes which generations are seen refuses if the lease has passed on to another holder meanwhile.
 */
public interface ChunkStore {

    /** Begins a generation and answers its id. Nothing is longer than {@link Generation#MAX_LENGTH}. */
    long begin(long from, long until, String retentionClass);

    /** Writes chunks of a generation that is not complete; of each series at most one, and none that reaches out of it. */
    void write(long generation, List<StoredChunk> chunks);

    /** Makes generations visible, all with this cut, in place of others, which nobody sees again, in one transaction. */
    void complete(List<Long> generations, Map<Integer, Long> cut, List<Long> replaced, Lease lease);

    /** The visible generations, by their begin, then id. */
    List<Generation> generations();

    /** Their ids, in order. Little is read for them, so that it can be asked several times a second. */
    List<Long> visible();

    /** Those of them that reach into the range, which is half-open. */
    List<Generation> generations(long from, long until);

    /** Makes visible generations go. They are seen no longer, but stay at hand until a {@link #sweep} that is late enough. */
    void retire(List<Long> generations, Lease lease, Instant now);

    /** Those that have gone and can be restored, by their begin, then id. */
    List<RetiredGeneration> retired();

    /** Makes generations that have gone visible again, as they were. */
    void restore(List<Long> generations, Lease lease);

    /**
     * Removes what belongs to generations that were replaced, were retired before the instant, or were begun and not
     * completed, whoever began them: the holder of the lease calls it while it has none under way. Much at a time is left
     * for the next.
     */
    void sweep(Lease lease, Instant retiredBefore);

    /**
     * Shows the visible chunks of samples, not of roll-ups, of these series with samples from the one time until before the
     * other, those of a series together and in the order of time, then generation; with two statements for any number of
     * them, never all in memory.
     */
    void read(TenantId tenant, int[] series, long from, long until, Visitor visitor);

    /**
     * Shows chunks of these generations in the same way, those of roll-ups too. The generations were seen a while ago: one
     * that was replaced since is still read, and if one is not at hand any more, that is told before anything is shown.
     */
    void read(TenantId tenant, int[] series, long from, long until, List<Pick> picks, Visitor visitor);

    /**
     * Shows whole chunks in any order: of each of these generations, by their ids, those of its series; with one statement.
     * If a generation is not at hand any more, that is told before anything is shown.
     */
    void collect(TenantId tenant, Map<Long, int[]> series, Visitor visitor);

    /** Which of these series have visible chunks of samples that reach into the range. In any order. */
    int[] present(TenantId tenant, int[] series, long from, long until);

    /**
     * The chunks of a generation that are wanted.
     *
     * @param unless whoever has a chunk in this one is left out
     */
    record Pick(Generation generation, @Nullable Generation unless) {

        public static Pick all(Generation generation) {
            return new Pick(generation, null);
        }
    }

    /** Is shown chunks; answers whether it wants more. */
    interface Visitor {
        boolean chunk(StoredChunk chunk, long generation);
    }
}
