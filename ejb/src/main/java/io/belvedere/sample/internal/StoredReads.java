package io.belvedere.sample.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.ChunkStore.Visitor;
import io.belvedere.sample.Generation;
import io.belvedere.sample.internal.RecentChunks.Asked;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How samples at rest are read, in the order of {@link ChunkStore#read(TenantId, int[], long, long, Visitor)}. */
interface StoredReads {

    void read(TenantId tenant, int[] series, long from, long until, Visitor visitor);

    /** Looks which generations there are each time. */
    static StoredReads looking(ChunkStore chunks, Consumer<Runnable> transaction) {
        return (tenant, series, from, until, visitor) ->
                transaction.accept(() -> chunks.read(tenant, series, from, until, visitor));
    }

    /** Knows which generations there are as the node saw them, and what was read of them lately. */
    static StoredReads remembering(
            ChunkStore chunks, SeenGenerations seen, RecentChunks recent, Consumer<Runnable> transaction) {
        StoredReads looking = looking(chunks, transaction);
        return (tenant, series, from, until, visitor) -> {
            Optional<List<Generation>> generations = seen.reaching(from, until);
            if (generations.isEmpty()) {
                looking.read(tenant, series, from, until, visitor);
            } else if (!generations.get().isEmpty()) {
                try {
                    recent.read(new Asked(tenant, series, from, until, generations.get()), visitor, transaction);
                } catch (BelvedereException failure) {
                    if (failure.problem() != Problem.NOT_FOUND) {
                        throw failure;
                    }
                    looking.read(tenant, series, from, until, visitor);
                }
            }
        };
    }
}
