package io.belvedere.sample.internal;

import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.sample.Generation;
import io.belvedere.sample.SampleReadAhead;
import io.belvedere.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;

/** Finds the series of each stretch in the index, and asks the store for chunks that are not among the recent ones. */
final class IndexedReadAhead implements SampleReadAhead {

    private final SeriesIndexes indexes;
    private final SeenGenerations seen;
    private final RecentChunks recent;
    private final Consumer<Runnable> transaction;

    IndexedReadAhead(SeriesIndexes indexes, SeenGenerations seen, RecentChunks recent, Consumer<Runnable> transaction) {
        this.indexes = indexes;
        this.seen = seen;
        this.recent = recent;
        this.transaction = transaction;
    }

    @Override
    public Optional<Runnable> missing(TenantId tenant, List<Stretch> stretches) {
        Optional<SeriesIndex> index = indexes.find(tenant);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, RoaringBitmap> missing = new HashMap<>();
        for (Stretch stretch : stretches) {
            List<Generation> generations =
                    seen.reaching(stretch.from(), stretch.until()).orElse(List.of());
            if (!generations.isEmpty()) {
                add(tenant, index.get().select(stretch.matchers()), generations, missing);
            }
        }
        Map<Long, int[]> series = new HashMap<>();
        missing.forEach((generation, refs) -> series.put(generation, refs.toArray()));
        return series.isEmpty() || !recent.hasRoomFor(series)
                ? Optional.empty()
                : Optional.of(() -> read(tenant, series));
    }

    private void add(TenantId tenant, int[] refs, List<Generation> generations, Map<Long, RoaringBitmap> missing) {
        for (Generation generation : generations) {
            for (int series : refs) {
                if (!recent.isKnown(tenant, series, generation.id())) {
                    missing.computeIfAbsent(generation.id(), none -> new RoaringBitmap())
                            .add(series);
                }
            }
        }
    }

    private void read(TenantId tenant, Map<Long, int[]> series) {
        try {
            recent.collect(tenant, series, transaction);
        } catch (BelvedereException failure) {
            // One is not at hand any more. Who wants its samples looks again and finds what came in its place.
            if (failure.problem() != Problem.NOT_FOUND) {
                throw failure;
            }
        }
    }
}
