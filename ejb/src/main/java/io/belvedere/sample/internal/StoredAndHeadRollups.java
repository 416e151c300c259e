package io.belvedere.sample.internal;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.problem.BelvedereException;
import io.belvedere.rollup.Resolution;
import io.belvedere.rollup.Rollup;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
import io.belvedere.sample.RollupReader;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Joins roll-ups of the store with samples of the store and of the head. Which days are rolled up is told by the
 * generations that are visible first; what comes to rest behind that look is in the head until this reader is done. For
 * which series the head has more of such a day is decided once, before chunks are read: what comes still later is missed.
 */
final class StoredAndHeadRollups implements RollupReader {

    private final SeriesIndexes indexes;
    private final ChunkStore chunks;
    private final SeenGenerations seen;
    private final StoredAndHeadReader.Open open;
    private final HeadReads reads;
    private final Consumer<Runnable> transaction;

    /** What reads the store runs in such a transaction, by whose class of work it is limited. */
    StoredAndHeadRollups(
            SeriesIndexes indexes,
            ChunkStore chunks,
            SeenGenerations seen,
            StoredAndHeadReader.Open open,
            HeadReads reads,
            Consumer<Runnable> transaction) {
        this.indexes = indexes;
        this.chunks = chunks;
        this.seen = seen;
        this.open = open;
        this.reads = reads;
        this.transaction = transaction;
    }

    @Override
    public boolean hasRollups(long after, long until, Resolution resolution) {
        return after < until
                && seen.reaching(after + 1, until + 1, resolution)
                        .map(rolled -> !rolled.isEmpty())
                        .orElseGet(() -> areStored(after + 1, until + 1, resolution));
    }

    private boolean areStored(long from, long until, Resolution resolution) {
        boolean[] found = new boolean[1];
        transaction.accept(() -> found[0] =
                chunks.generations(from, until).stream().anyMatch(generation -> generation.holdsRollups(resolution)));
        return found[0];
    }

    @Override
    public void read(
            TenantId tenant,
            List<LabelMatcher> matchers,
            long after,
            long until,
            Resolution resolution,
            Visitor visitor) {
        requireMultiple("begin", after, resolution);
        requireMultiple("end", until, resolution);
        Optional<SeriesIndex> index = indexes.find(tenant);
        if (index.isEmpty() || after >= until) {
            return;
        }
        int[] refs = index.get().select(matchers);
        if (refs.length > 0) {
            read(new Reading(index.get(), new Asked(tenant, refs, after, until, resolution, visitor)));
        }
    }

    private static void requireMultiple(String end, long time, Resolution resolution) {
        if (time % resolution.millis() != 0) {
            throw BelvedereException.invalid(end, "is " + time + ", must be a multiple of " + resolution.millis());
        }
    }

    private void read(Reading reading) {
        HeadReads.Read read = reads.begin();
        try {
            transaction.accept(reading::readStored);
            reading.finish();
        } finally {
            read.close();
        }
    }

    private record Asked(TenantId tenant, int[] refs, long after, long until, Resolution resolution, Visitor visitor) {

        /** As the stores tell ranges, which are open at their end. */
        long from() {
            return after + 1;
        }

        long end() {
            return until + 1;
        }
    }

    /** One read: gathers the chunks of a series, which come together, and shows the series when the next one begins. */
    private final class Reading implements ChunkStore.Visitor {

        private final SeriesIndex index;
        private final Asked asked;
        private final SeriesRollup gathered;
        private final boolean[] shown;

        /** The days that the head has more of, as the ids of their generations; of few series, mostly of none. */
        private final Map<Integer, Set<Long>> reached = new TreeMap<>();

        private RolledDays days;
        private int ref;
        private boolean wanted = true;

        Reading(SeriesIndex index, Asked asked) {
            this.index = index;
            this.asked = asked;
            this.shown = new boolean[asked.refs.length];
            this.gathered = new SeriesRollup(asked.resolution, asked.after, asked.until);
            this.days = new RolledDays(List.of(), asked.resolution);
        }

        /** All but the last series of the store, and those that it has nothing of. */
        void readStored() {
            days = new RolledDays(chunks.generations(asked.from(), asked.end()), asked.resolution);
            findReached();
            int[] others = Arrays.stream(asked.refs)
                    .filter(series -> !reached.containsKey(series))
                    .toArray();
            chunks.read(asked.tenant, others, asked.from(), asked.end(), days.rollupsOrSamples(), this);
            if (wanted && !reached.isEmpty()) {
                int[] some =
                        reached.keySet().stream().mapToInt(Integer::intValue).toArray();
                chunks.read(asked.tenant, some, asked.from(), asked.end(), days.rollupsAndSamples(), this);
            }
        }

        private void findReached() {
            List<Generation> notFinal = days.notFinal();
            long first = notFinal.stream().mapToLong(Generation::from).min().orElse(asked.end());
            long last = notFinal.stream().mapToLong(Generation::until).max().orElse(asked.from());
            for (int series : asked.refs) {
                // Nearly all series have nothing in all of these days, which costs one question.
                if (reaches(series, first, last)) {
                    notFinal.stream()
                            .filter(day -> reaches(series, day.from(), day.until()))
                            .forEach(day -> reached.computeIfAbsent(series, none -> new HashSet<>())
                                    .add(day.id()));
                }
            }
        }

        private boolean reaches(int series, long first, long last) {
            long begin = Math.max(first, asked.from());
            long end = Math.min(last, asked.end());
            return begin < end && open.reaches(series, begin, end);
        }

        @Override
        public boolean chunk(StoredChunk chunk, long generation) {
            if (chunk.series() != ref) {
                showGathered();
                ref = chunk.series();
            }
            Optional<Generation> day = days.find(generation);
            if (day.isEmpty()) {
                gathered.addSamples(chunk, generation);
            } else if (!reached.getOrDefault(ref, Set.of()).contains(generation)) {
                gathered.addDay(chunk, day.get(), days.isFinal(day.get()));
            }
            return wanted;
        }

        /** The last series of the store, and those that are in the head alone. */
        void finish() {
            showGathered();
            for (int i = 0; i < asked.refs.length && wanted; i++) {
                if (!shown[i]) {
                    show(asked.refs[i]);
                }
            }
        }

        private void showGathered() {
            if (!gathered.isEmpty() && wanted) {
                show(ref);
                shown[Arrays.binarySearch(asked.refs, ref)] = true;
            }
            gathered.clear();
        }

        private void show(int series) {
            Rollup rollup = gathered.join(open.read(series, asked.from(), asked.end()));
            Optional<Labels> labels = rollup.size() == 0 ? Optional.empty() : index.labels(series);
            if (labels.isPresent()) {
                wanted = asked.visitor.series(series, labels.get(), rollup);
            }
        }
    }
}
