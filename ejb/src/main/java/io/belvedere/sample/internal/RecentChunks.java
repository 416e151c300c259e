package io.belvedere.sample.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy.Eviction;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.ChunkStore.Pick;
import io.belvedere.sample.ChunkStore.Visitor;
import io.belvedere.sample.Generation;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chunks of samples that were read lately. What a visible generation has of a series never changes, nor that it has nothing:
 * who looks again at what is at rest asks the store for nothing.
 */
final class RecentChunks {

    private static final int BYTES_OF_AN_ENTRY = 160;

    /** Of a chunk of two hours at a sample in ten seconds, with what it takes around it. */
    private static final long USUAL_BYTES = 2_000;

    private final ChunkStore store;
    private final long maxBytes;
    private final Cache<Key, Optional<StoredChunk>> chunks;
    private final LongAdder remembered = new LongAdder();
    private final LongAdder read = new LongAdder();

    private record Key(TenantId tenant, int series, long generation) {}

    private record Found(StoredChunk chunk, long generation) {}

    /** What is asked for, in these generations; some time, however short. */
    record Asked(TenantId tenant, int[] series, long from, long until, List<Generation> generations) {

        private boolean reaches(StoredChunk chunk) {
            return chunk.firstTime() < until && chunk.lastTime() >= from;
        }
    }

    RecentChunks(ChunkStore store, long maxBytes) {
        this.store = store;
        this.maxBytes = maxBytes;
        this.chunks = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Optional<StoredChunk> chunk) -> bytes(chunk))
                // Housekeeping is little; a thread of its own for it would cost those who wait more.
                .executor(Runnable::run)
                .build();
    }

    private static int bytes(Optional<StoredChunk> chunk) {
        return BYTES_OF_AN_ENTRY + chunk.map(found -> found.payload().length).orElse(0);
    }

    /** As {@link ChunkStore#read(TenantId, int[], long, long, List, Visitor)}, which runs in such a transaction. */
    void read(Asked asked, Visitor visitor, Consumer<Runnable> transaction) {
        List<List<Found>> known = new ArrayList<>();
        IntStream.Builder unknown = IntStream.builder();
        for (int series : asked.series) {
            List<Found> found = known(asked, series);
            if (found == null) {
                unknown.add(series);
            } else if (!found.isEmpty()) {
                known.add(found);
            }
        }
        int[] missing = unknown.build().toArray();
        remembered.add((long) asked.series.length - missing.length);
        read.add(missing.length);
        // First, since the store may have to say that a generation is not at hand, before anything is shown.
        boolean wanted = missing.length == 0 || readAndKeep(asked, missing, visitor, transaction);
        for (int i = 0; i < known.size() && wanted; i++) {
            wanted = show(known.get(i), visitor);
        }
    }

    /** Null if it is not known of each of the generations. */
    private @Nullable List<Found> known(Asked asked, int series) {
        List<Found> found = new ArrayList<>(asked.generations.size());
        for (Generation generation : asked.generations) {
            Optional<StoredChunk> chunk = chunks.getIfPresent(new Key(asked.tenant, series, generation.id()));
            if (chunk == null) {
                return null;
            }
            if (chunk.isPresent() && asked.reaches(chunk.get())) {
                found.add(new Found(chunk.get(), generation.id()));
            }
        }
        return found;
    }

    private static boolean show(List<Found> series, Visitor visitor) {
        series.sort(Comparator.<Found>comparingLong(found -> found.chunk.firstTime())
                .thenComparingLong(Found::generation));
        boolean wanted = true;
        for (int i = 0; i < series.size() && wanted; i++) {
            wanted = visitor.chunk(series.get(i).chunk, series.get(i).generation);
        }
        return wanted;
    }

    private boolean readAndKeep(Asked asked, int[] missing, Visitor visitor, Consumer<Runnable> transaction) {
        List<Generation> generations = asked.generations;
        long from = generations.stream().mapToLong(Generation::from).min().orElse(asked.from);
        long until = generations.stream().mapToLong(Generation::until).max().orElse(asked.until);
        List<Pick> picks = generations.stream().map(Pick::all).toList();
        Keeping keeping = new Keeping(asked, visitor);
        transaction.accept(() -> store.read(asked.tenant, missing, from, until, picks, keeping));
        if (keeping.wanted) {
            keeping.finish(missing);
        }
        return keeping.wanted;
    }

    /** Keeps whole chunks, and shows those that were asked for. */
    private final class Keeping implements Visitor {

        private final Asked asked;
        private final Visitor visitor;
        private final Set<Integer> whole = new HashSet<>();
        private final Set<Long> ofSeries = new HashSet<>();
        private int series;
        private boolean wanted = true;

        Keeping(Asked asked, Visitor visitor) {
            this.asked = asked;
            this.visitor = visitor;
        }

        @Override
        public boolean chunk(StoredChunk chunk, long generation) {
            if (chunk.series() != series) {
                keepAbsences();
                series = chunk.series();
            }
            ofSeries.add(generation);
            chunks.put(new Key(asked.tenant, series, generation), Optional.of(chunk));
            if (asked.reaches(chunk)) {
                wanted = visitor.chunk(chunk, generation);
            }
            return wanted;
        }

        /** Of the series whose chunks have all come. Not told by what is kept: that may have been dropped again. */
        private void keepAbsences() {
            if (!ofSeries.isEmpty()) {
                keepAbsences(series, ofSeries);
                whole.add(series);
                ofSeries.clear();
            }
        }

        private void keepAbsences(int whose, Set<Long> present) {
            for (Generation generation : asked.generations) {
                if (!present.contains(generation.id())) {
                    chunks.put(new Key(asked.tenant, whose, generation.id()), Optional.empty());
                }
            }
        }

        /** Nothing more comes. */
        void finish(int[] read) {
            keepAbsences();
            for (int one : read) {
                if (!whole.contains(one)) {
                    keepAbsences(one, Set.of());
                }
            }
        }
    }

    boolean isKnown(TenantId tenant, int series, long generation) {
        return chunks.getIfPresent(new Key(tenant, series, generation)) != null;
    }

    /** Whether so many chunks would find each other there, as long as they are of the usual size. */
    boolean hasRoomFor(Map<Long, int[]> series) {
        long count = series.values().stream().mapToLong(refs -> refs.length).sum();
        return count * USUAL_BYTES <= maxBytes / 2;
    }

    /** Keeps whole chunks, of each generation those of its series, and that there are none of the others. */
    void collect(TenantId tenant, Map<Long, int[]> series, Consumer<Runnable> transaction) {
        Set<Key> found = new HashSet<>();
        transaction.accept(() -> store.collect(tenant, series, (chunk, generation) -> {
            Key key = new Key(tenant, chunk.series(), generation);
            found.add(key);
            chunks.put(key, Optional.of(chunk));
            return true;
        }));
        series.forEach((generation, refs) -> {
            read.add(refs.length);
            for (int one : refs) {
                Key key = new Key(tenant, one, generation);
                if (!found.contains(key)) {
                    chunks.put(key, Optional.empty());
                }
            }
        });
    }

    /** Series whose chunks were all remembered. */
    long remembered() {
        return remembered.sum();
    }

    /** Series for which the store was asked. */
    long read() {
        return read.sum();
    }

    long bytes() {
        return chunks.policy()
                .eviction()
                .map(Eviction::weightedSize)
                .map(size -> size.orElse(0))
                .orElse(0L);
    }
}
