package io.belvedere.sample.internal;

import io.belvedere.chunk.Samples;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.SampleReader;
import io.belvedere.sample.StoredChunk;
import io.belvedere.tenant.TenantId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Joins what the store has with what is not at rest. The store is read first: what comes to rest in between is then found
 * twice, not missed, since the head keeps it until this reader is done.
 */
final class StoredAndHeadReader implements SampleReader {

    private final SeriesIndexes indexes;
    private final ChunkStore chunks;
    private final StoredReads stored;
    private final Open open;
    private final HeadReads reads;
    private final Consumer<Runnable> transaction;

    /** What is not at rest of a series in a range, as runs that each are in the order of time. */
    interface Open {

        /** Shows what is at rest alone. */
        Open NOTHING = new Open() {
            @Override
            public List<SampleColumns> read(int ref, long from, long until) {
                return List.of();
            }

            @Override
            public boolean reaches(int ref, long from, long until) {
                return false;
            }
        };

        List<SampleColumns> read(int ref, long from, long until);

        /** Whether the series has something in a window that the range touches. */
        boolean reaches(int ref, long from, long until);
    }

    /** Which series are present is asked in such a transaction, by whose class of work it is limited. */
    StoredAndHeadReader(
            SeriesIndexes indexes,
            ChunkStore chunks,
            StoredReads stored,
            Open open,
            HeadReads reads,
            Consumer<Runnable> transaction) {
        this.indexes = indexes;
        this.chunks = chunks;
        this.stored = stored;
        this.open = open;
        this.reads = reads;
        this.transaction = transaction;
    }

    @Override
    public void read(
            TenantId tenant, List<LabelMatcher> matchers, long from, long until, long maxSamples, Visitor visitor) {
        Optional<SeriesIndex> index = indexes.find(tenant);
        if (index.isEmpty() || from >= until) {
            return;
        }
        int[] refs = index.get().select(matchers);
        if (refs.length > 0) {
            read(tenant, refs, new Reading(index.get(), refs, from, until, maxSamples, visitor));
        }
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, Visitor visitor) {
        Optional<SeriesIndex> index = indexes.find(tenant);
        if (index.isPresent() && from < until && series.length > 0) {
            read(tenant, series, new Reading(index.get(), series, from, until, Long.MAX_VALUE, visitor));
        }
    }

    @Override
    public int[] present(TenantId tenant, List<LabelMatcher> matchers, long from, long until) {
        Optional<SeriesIndex> index = indexes.find(tenant);
        if (index.isEmpty() || from >= until) {
            return new int[0];
        }
        int[] refs = index.get().select(matchers);
        if (refs.length == 0) {
            return refs;
        }
        HeadReads.Read read = reads.begin();
        try {
            Set<Integer> atRest = new HashSet<>();
            transaction.accept(() ->
                    Arrays.stream(chunks.present(tenant, refs, from, until)).forEach(atRest::add));
            return Arrays.stream(refs)
                    .filter(ref -> atRest.contains(ref) || open.reaches(ref, from, until))
                    .toArray();
        } finally {
            read.close();
        }
    }

    private void read(TenantId tenant, int[] refs, Reading reading) {
        HeadReads.Read read = reads.begin();
        try {
            stored.read(tenant, refs, reading.from, reading.until, reading);
            reading.finish();
        } finally {
            read.close();
        }
    }

    /** One read: gathers the chunks of a series, which come together, and shows the series when the next one begins. */
    private final class Reading implements ChunkStore.Visitor {

        private final SeriesIndex index;
        private final long from;
        private final long until;
        private final long maxSamples;
        private final Visitor visitor;
        private final int[] refs;
        private final boolean[] shown;
        private final StoredRuns pieces;
        private int ref;
        private long samples;
        private boolean wanted = true;

        Reading(SeriesIndex index, int[] refs, long from, long until, long maxSamples, Visitor visitor) {
            this.index = index;
            this.refs = refs;
            this.shown = new boolean[refs.length];
            this.from = from;
            this.until = until;
            this.pieces = new StoredRuns(from, until);
            this.maxSamples = maxSamples;
            this.visitor = visitor;
        }

        @Override
        public boolean chunk(StoredChunk chunk, long generation) {
            if (chunk.series() != ref) {
                showGathered();
                ref = chunk.series();
            }
            pieces.add(chunk, generation);
            return wanted;
        }

        /** The last series of the store, and those that are in the head alone. */
        void finish() {
            showGathered();
            for (int i = 0; i < refs.length && wanted; i++) {
                if (!shown[i]) {
                    show(refs[i], open.read(refs[i], from, until));
                }
            }
        }

        private void showGathered() {
            if (!pieces.isEmpty() && wanted) {
                List<SampleColumns> runs = pieces.runs();
                runs.addAll(open.read(ref, from, until));
                show(ref, runs);
                shown[Arrays.binarySearch(refs, ref)] = true;
            }
            pieces.clear();
        }

        private void show(int series, List<SampleColumns> runs) {
            Samples merged = TimeMerge.of(runs);
            Optional<Labels> labels = merged.size() == 0 ? Optional.empty() : index.labels(series);
            if (labels.isPresent()) {
                samples += merged.size();
                if (samples > maxSamples) {
                    throw BelvedereException.overLimit(
                            "samples", maxSamples, "the query reads more than " + maxSamples + " samples");
                }
                wanted = visitor.series(series, labels.get(), merged);
            }
        }
    }
}
