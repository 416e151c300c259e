package io.belvedere.sample.internal;

import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.ChunkStore.Pick;
import io.belvedere.sample.Generation;
import io.belvedere.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which generations of samples there were when this node last looked, so that its readers need not look. What has come to
 * rest since is in the head, or in rows of the log that the node has not read either: it looks each time it has read them.
 */
final class SeenGenerations {

    private final ChunkStore chunks;
    private final Transactions transactions;
    private volatile @Nullable Seen seen;

    private record Seen(List<Long> visible, List<Generation> ofSamples) {

        static Seen of(List<Generation> visible) {
            return new Seen(
                    visible.stream().map(Generation::id).sorted().toList(),
                    visible.stream().filter(Generation::holdsSamples).toList());
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
        if (before == null || !before.visible.equals(visible)) {
            lookAtAll();
        }
    }

    /** Those that reach into the range, which is half-open; empty if nobody has looked yet. */
    Optional<List<Pick>> reaching(long from, long until) {
        return Optional.ofNullable(seen).map(last -> last.ofSamples.stream()
                .filter(generation -> generation.from() < until && generation.until() > from)
                .map(Pick::all)
                .toList());
    }
}
