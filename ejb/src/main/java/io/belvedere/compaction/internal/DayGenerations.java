package io.belvedere.compaction.internal;

import io.belvedere.retention.StorageClass;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.StoredChunk;
import io.belvedere.transaction.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The new generations of a day: of each class one, or more if a series has more samples than a chunk takes. */
final class DayGenerations {

    private static final int CHUNKS_AT_ONCE = 1_000;

    private final Day day;
    private final ChunkStore chunks;
    private final Transactions transactions;
    private final Map<Part, Writing> parts = new LinkedHashMap<>();

    private record Part(StorageClass storageClass, int piece) {}

    private record Writing(long generation, List<StoredChunk> waiting) {}

    DayGenerations(Day day, ChunkStore chunks, Transactions transactions) {
        this.day = day;
        this.chunks = chunks;
        this.transactions = transactions;
    }

    void add(StorageClass storageClass, int piece, StoredChunk chunk) {
        Writing writing = parts.computeIfAbsent(new Part(storageClass, piece), this::begin);
        writing.waiting.add(chunk);
        if (writing.waiting.size() >= CHUNKS_AT_ONCE) {
            write(writing);
        }
    }

    /** Writes what waits yet; answers the generations, none of which is seen so far. */
    List<Long> end() {
        parts.values().forEach(this::write);
        return parts.values().stream().map(Writing::generation).toList();
    }

    private Writing begin(Part part) {
        String stored = part.storageClass.toString();
        return new Writing(
                transactions.background(() -> chunks.begin(day.start(), day.end(), stored)), new ArrayList<>());
    }

    private void write(Writing writing) {
        if (!writing.waiting.isEmpty()) {
            transactions.inBackground(() -> chunks.write(writing.generation, writing.waiting));
            writing.waiting.clear();
        }
    }
}
