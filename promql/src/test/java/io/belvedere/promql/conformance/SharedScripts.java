package io.belvedere.promql.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the scripts in the folder of shared files: a configured one, or one beside a parent of the working folder. */
final class SharedScripts {

    static final String PROPERTY = "belvedere.shared";
    static final String ENVIRONMENT = "BELVEDERE_SHARED";
    private static final String SCRIPTS = "promql-testdata";

    private SharedScripts() {}

    static Optional<Path> findFolder() {
        return Stream.concat(configured(), besideParents())
                .map(shared -> shared.resolve(SCRIPTS))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".test"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> configured() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty(PROPERTY)),
                        Optional.ofNullable(System.getenv(ENVIRONMENT)))
                .flatMap(Optional::stream)
                .map(Path::of);
    }

    private static Stream<Path> besideParents() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(directory -> directory.resolveSibling("shared"));
    }
}
