package io.belvedere.sample.internal;

import io.belvedere.rollup.Resolution;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
import io.belvedere.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which generations there were when this node last looked, so that its readers need not look. What has come to rest since
 * is in the head, or in rows of the log that the node has not read either: it looks each time it has read them.
 */
final class SeenGenerations {

    private final ChunkStore chunks;
    private final Transactions transactions;
    private volatile @Nullable Seen seen;

    private record Seen(List<Long> ids, List<Generation> generations) {

        static Seen of(List<Generation> visible) {
            return new Seen(visible.stream().map(Generation::id).sorted().toList(), visible);
        }
    }

    SeenGenerations(ChunkStore chunks, Transactions transactions) {
        this.chunks = chunks;
        this.transactions = transactions;
    }

    /** Looks at all. One at a time, so that a list that was read earlier never takes the place of a later one. */
    synchronized List<Generation> lookAtAll() {
        List<Generation> visible = transactions.background(chunks::generations);
        seen = Seen.of(visible);
        return visible;
    }

    /** Looks whether they are others by now. */
    synchronized void look() {
        List<Long> visible = transactions.background(chunks::visible);
        Seen before = seen;
        if (before == null || !before.ids.equals(visible)) {
            lookAtAll();
        }
    }

    /** Those with samples that reach into the range, which is half-open; empty if nobody has looked yet. */
    Optional<List<Generation>> reaching(long from, long until) {
        return reaching(from, until, Generation::holdsSamples);
    }

    /** Those with roll-ups of the resolution that do. */
    Optional<List<Generation>> reaching(long from, long until, Resolution resolution) {
        return reaching(from, until, generation -> generation.holdsRollups(resolution));
    }

    private Optional<List<Generation>> reaching(long from, long until, Predicate<Generation> wanted) {
        return Optional.ofNullable(seen).map(last -> last.generations.stream()
                .filter(generation -> generation.from() < until && generation.until() > from)
                .filter(wanted)
                .toList());
    }
}
