package io.belvedere.sample.internal;

import io.belvedere.sample.StoredChunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the chunks of samples of one series, which come by their first times, and makes runs of them. */
final class StoredRuns {

    private final long from;
    private final long until;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(StoredChunk chunk, long generation) {}

    /** Samples outside of this range are left out. */
    StoredRuns(long from, long until) {
        this.from = from;
        this.until = until;
    }

    void add(StoredChunk chunk, long generation) {
        pieces.add(new Piece(chunk, generation));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    void clear() {
        pieces.clear();
    }

    /** One run if the chunks follow each other; else one for each, the one that counts more first. */
    List<SampleColumns> runs() {
        if (followEachOther()) {
            SampleColumns all = new SampleColumns(
                    pieces.stream().mapToInt(piece -> piece.chunk.samples()).sum());
            pieces.forEach(piece -> decode(piece.chunk, all));
            return new ArrayList<>(List.of(all));
        }
        // Of two samples at one time that stays which came to rest first.
        pieces.sort(Comparator.comparingLong(Piece::generation));
        List<SampleColumns> runs = new ArrayList<>();
        for (Piece piece : pieces) {
            SampleColumns run = new SampleColumns(piece.chunk.samples());
            decode(piece.chunk, run);
            runs.add(run);
        }
        return runs;
    }

    private boolean followEachOther() {
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).chunk.firstTime() <= pieces.get(i - 1).chunk.lastTime()) {
                return false;
            }
        }
        return true;
    }

    private void decode(StoredChunk chunk, SampleColumns run) {
        run.add(chunk.payload(), chunk.firstTime() >= from && chunk.lastTime() < until, from, until);
    }
}
