package io.belvedere.benchmarks.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the data of a measurement, gone with it. The user of a PostgreSQL can pass through it. */
public record Folder(Path path) implements AutoCloseable {

    public static Folder create() {
        try {
            Path path = Files.createTempDirectory("belvedere-measured");
            path.toFile().setExecutable(true, false);
            path.toFile().setReadable(true, false);
            return new Folder(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            System.err.println("left behind: " + path);
        }
    }
}
