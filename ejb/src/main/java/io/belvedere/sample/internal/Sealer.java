package io.belvedere.sample.internal;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import io.belvedere.lease.Lease;
import io.belvedere.lease.Leases;
import io.belvedere.problem.BelvedereException;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
import io.belvedere.sample.RestWork;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.SampleReader;
import io.belvedere.sample.StoredChunk;
import io.belvedere.sample.Window;
import io.belvedere.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings windows to rest, on the one node that has the lease: every window that is due, not only the last one. What a
 * crash leaves half-made is never seen, and swept by whoever comes next.
 */
final class Sealer {

    private static final String LEASE = "seal";
    private static final int CHUNKS_AT_ONCE = 1_000;
    private static final int ROWS_AT_ONCE = 2_000;

    private final String node;
    private final SampleLog log;
    private final ChunkStore chunks;
    private final Leases leases;
    private final Head head;
    private final Resting resting;
    private final RestWork afterwards;
    private final SampleReader atRest;
    private final SealSettings settings;
    private final Transactions transactions;
    private final InstantSource clock;

    Sealer(
            String node,
            SampleLog log,
            ChunkStore chunks,
            Leases leases,
            Head head,
            Resting resting,
            RestWork afterwards,
            SampleReader atRest,
            SealSettings settings,
            Transactions transactions,
            InstantSource clock) {
        this.node = node;
        this.log = log;
        this.chunks = chunks;
        this.leases = leases;
        this.head = head;
        this.resting = resting;
        this.afterwards = afterwards;
        this.atRest = atRest;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a run did, for metrics and the log. */
    record Outcome(boolean hadLease, int windows, long samples, long bytes, int rows) {}

    Outcome run() {
        List<Generation> visible = resting.learn();
        Optional<Lease> lease = take();
        if (lease.isEmpty()) {
            return new Outcome(false, 0, 0, 0, 0);
        }
        // What a policy has retired is not this one's to drop.
        transactions.inBackground(() -> chunks.sweep(lease.get(), Instant.EPOCH));
        Tally tally = new Tally();
        for (Window window : head.windows()) {
            if (isDue(window, visible)) {
                trySeal(window, lease.get(), tally);
            }
        }
        if (tally.windows > 0) {
            resting.learn();
        }
        int rows = deleteSpentRows();
        tally.requireNoFault();
        afterwards.run(new Held(lease.get()));
        return new Outcome(true, tally.windows, tally.samples, tally.bytes, rows);
    }

    private Optional<Lease> take() {
        return transactions.background(() ->
                leases.take(LEASE, node, clock.instant(), settings.interval().multipliedBy(4)));
    }

    private boolean isDue(Window window, List<Generation> visible) {
        long now = clock.millis();
        if (window.end() + settings.grace().toMillis() > now) {
            return false;
        }
        boolean late = visible.stream().anyMatch(generation -> generation.covers(window));
        OptionalLong openedAt = head.openedAt(window);
        return !late
                || (openedAt.isPresent()
                        && openedAt.getAsLong() + settings.lateGrace().toMillis() <= now);
    }

    /** A fault in one window does not keep the others from coming to rest. */
    private void trySeal(Window window, Lease lease, Tally tally) {
        try {
            new Sealing(window, lease, tally).seal();
        } catch (RuntimeException fault) {
            if (concernsAll(fault)) {
                throw fault;
            }
            tally.fault = fault;
        }
    }

    private static boolean concernsAll(RuntimeException fault) {
        return fault instanceof BelvedereException told
                && switch (told.problem()) {
                    case UNAVAILABLE, DEADLINE, CONFLICT -> true;
                    default -> false;
                };
    }

    /** Brings all that the head has of one window to rest. */
    private final class Sealing {

        private final Window window;
        private final Lease lease;
        private final Tally tally;
        private final Head.Frozen frozen;

        Sealing(Window window, Lease lease, Tally tally) {
            this.window = window;
            this.lease = lease;
            this.tally = tally;
            this.frozen = head.freeze(Set.of(window));
        }

        /**
         * Rows may have brought nothing but repetitions: then nothing is written, but all nodes learn that these rows are at
         * rest.
         */
        void seal() {
            int[] series = frozen.parts().stream()
                    .flatMapToInt(part -> IntStream.of(part.series()))
                    .sorted()
                    .distinct()
                    .toArray();
            List<Long> generations = new ArrayList<>();
            do {
                series = write(series, generations);
            } while (series.length > 0);
            transactions.inBackground(() -> chunks.complete(generations, frozen.cut(), List.of(), lease));
            tally.windows++;
        }

        /** Writes one more generation, and answers the series that have more samples than its chunks take. */
        private int[] write(int[] series, List<Long> generations) {
            int piece = generations.size();
            long generation =
                    transactions.background(() -> chunks.begin(window.start(), window.end(), Generation.NO_CLASS));
            generations.add(generation);
            IntStream.Builder unfinished = IntStream.builder();
            for (int from = 0; from < series.length; from += CHUNKS_AT_ONCE) {
                int[] some = Arrays.copyOfRange(series, from, Math.min(series.length, from + CHUNKS_AT_ONCE));
                for (int more : write(generation, some, piece)) {
                    unfinished.add(more);
                }
                keep(lease);
            }
            return unfinished.build().toArray();
        }

        private int[] write(long generation, int[] series, int piece) {
            List<StoredChunk> written = new ArrayList<>(series.length);
            int[] more = IntStream.of(series)
                    .filter(ref -> {
                        Samples samples = TimeMerge.of(head.read(ref, frozen.parts()));
                        int from = piece * ChunkCodec.MAX_SAMPLES;
                        int until = Math.min(samples.size(), from + ChunkCodec.MAX_SAMPLES);
                        tally.add(chunk(ref, samples, from, until), written);
                        return until < samples.size();
                    })
                    .toArray();
            transactions.inBackground(() -> chunks.write(generation, written));
            return more;
        }

        private StoredChunk chunk(int ref, Samples samples, int from, int until) {
            long[] times = samples.timestamps();
            Samples some = from == 0
                    ? Samples.ofFirst(until, times, samples.values())
                    : Samples.of(
                            Arrays.copyOfRange(times, from, until), Arrays.copyOfRange(samples.values(), from, until));
            return new StoredChunk(
                    head.tenant(ref), ref, times[from], times[until - 1], some.size(), ChunkCodec.encode(some));
        }
    }

    /** Long work takes its time, and nobody may begin with it anew meanwhile. */
    private void keep(Lease lease) {
        if (!take().equals(Optional.of(lease))) {
            throw lease.passedOn();
        }
    }

    /** What work afterwards has of the lease. */
    private final class Held implements RestWork.AtRest {

        private final Lease lease;

        Held(Lease lease) {
            this.lease = lease;
        }

        @Override
        public Lease lease() {
            keep(lease);
            return lease;
        }

        @Override
        public List<Window> openWindows() {
            return head.windows();
        }

        @Override
        public SampleReader reader() {
            return atRest;
        }
    }

    private int deleteSpentRows() {
        return head.spent().stream().mapToInt(this::delete).sum();
    }

    private int delete(Head.Spent spent) {
        Instant before = Instant.ofEpochMilli(spent.beforeMillis());
        int deleted = 0;
        int round = ROWS_AT_ONCE;
        while (round == ROWS_AT_ONCE) {
            round = transactions.background(() -> log.delete(spent.upTo(), before, ROWS_AT_ONCE));
            deleted += round;
        }
        return deleted;
    }

    private static final class Tally {
        private int windows;
        private long samples;
        private long bytes;
        private @Nullable RuntimeException fault;

        void requireNoFault() {
            if (fault != null) {
                throw fault;
            }
        }

        void add(StoredChunk chunk, List<StoredChunk> written) {
            samples += chunk.samples();
            bytes += chunk.payload().length;
            written.add(chunk);
        }
    }
}
