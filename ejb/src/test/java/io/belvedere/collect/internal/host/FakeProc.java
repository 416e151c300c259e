package io.belvedere.collect.internal.host;

import io.belvedere.collect.Collector;
import io.belvedere.collect.Measurements;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.metric.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder with texts such as Linux has in /proc. */
record FakeProc(Path root) {

    FakeProc with(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ProcFolder folder() {
        return new ProcFolder(root);
    }

    static List<String> lines(Collector collector) {
        return lines(collector, 0);
    }

    /** What it finds at this second, without the time. */
    static List<String> lines(Collector collector, long second) {
        Measurements found = new Measurements(Instant.ofEpochSecond(second), Map.of());
        collector.collect(found);
        return InMemoryIngestService.lines(found.toBatch()).stream()
                .map(line -> line.substring(0, line.lastIndexOf(" @")))
                .toList();
    }

    /** By series. */
    static Map<Labels, Double> values(Collector collector) {
        Measurements found = new Measurements(Instant.EPOCH, Map.of());
        collector.collect(found);
        SampleBatch batch = found.toBatch();
        return IntStream.range(0, batch.size())
                .boxed()
                .collect(Collectors.toMap(i -> batch.series().get(batch.seriesOf()[i]), i -> batch.values()[i]));
    }
}
