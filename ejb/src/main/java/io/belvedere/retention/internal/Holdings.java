package io.belvedere.retention.internal;

import io.belvedere.retention.Holding;
import io.belvedere.retention.StorageClass;
import io.belvedere.retention.Volume;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.Generation;
import io.belvedere.sample.RetiredGeneration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The generations of the store that have a class; windows, which wait for their day, have none. */
record Holdings(List<Holding> visible, List<Holding> retired) {

    static Holdings of(ChunkStore chunks) {
        return new Holdings(
                classified(chunks.generations()),
                classified(chunks.retired().stream()
                        .map(RetiredGeneration::generation)
                        .toList()));
    }

    private static List<Holding> classified(Collection<Generation> generations) {
        return generations.stream()
                .filter(generation -> !generation.retentionClass().equals(Generation.NO_CLASS))
                .map(Holdings::of)
                .toList();
    }

    static Holding of(Generation generation) {
        return new Holding(
                generation.id(),
                StorageClass.parse(generation.retentionClass()),
                Instant.ofEpochMilli(generation.from()),
                Instant.ofEpochMilli(generation.until()),
                new Volume(
                        generation.size().series(),
                        generation.size().samples(),
                        generation.size().bytes()));
    }
}
