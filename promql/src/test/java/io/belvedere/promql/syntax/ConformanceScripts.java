package io.belvedere.promql.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The queries in the conformance scripts of Prometheus, if the scripts are at hand. */
final class ConformanceScripts {

    private static final String SETTING = "BELVEDERE_SHARED";
    private static final String FOLDER = "promql-testdata";
    private static final Pattern EVALUATION =
            Pattern.compile("^eval(?:_\\w+)? (?:instant at \\S+|range from \\S+ to \\S+ step \\S+) (.+)$");

    private ConformanceScripts() {}

    static Optional<Path> folder() {
        String configured = System.getProperty(SETTING, System.getenv().getOrDefault(SETTING, ""));
        if (!configured.isEmpty()) {
            return Optional.of(Path.of(configured, FOLDER)).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared").resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<String> queries(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".test"))
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .map(String::strip)
                    .map(EVALUATION::matcher)
                    .filter(Matcher::matches)
                    .map(evaluation -> evaluation.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
