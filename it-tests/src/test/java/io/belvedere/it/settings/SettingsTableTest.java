package io.belvedere.it.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the keys in the sources with the rows of docs/settings.md. */
class SettingsTableTest {

    private static final Path ROOT = Path.of("..");

    /** A key as the sources write it: in quotes, in a ${…} expression or as a variable's name. */
    private static final Pattern KEY_IN_SOURCES =
            Pattern.compile("[\"{+](belvedere(?:\\.[a-z][a-z0-9-]*)+|mp\\.jwt(?:\\.[a-z]+)+)[\"}:+]");

    /** Names of the same form that nobody sets. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "belvedere.conf",
            "belvedere.ear",
            "belvedere.home",
            "belvedere.io",
            "belvedere.terminal",
            "belvedere.build.branch",
            "belvedere.build.revision",
            "belvedere.build.user");

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.0-9-]+)` \\| `([A-Z0-9_]+)`", Pattern.MULTILINE);

    @Test
    void everyKeyInTheSources_isInTheTable() {
        assertThat(rows().keySet()).containsAll(keysInSources());
    }

    @Test
    void everyRowOfTheTable_isReadSomewhere() {
        assertThat(keysInSources()).containsAll(rows().keySet());
    }

    @Test
    void everyRow_namesTheEnvironmentVariableOfItsKey() {
        assertThat(rows()).allSatisfy((key, variable) -> assertThat(variable)
                .isEqualTo(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
    }

    private static Map<String, String> rows() {
        Matcher row = ROW.matcher(read(ROOT.resolve("docs/settings.md")));
        return row.results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Set<String> keysInSources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(SettingsTableTest::files)
                    .map(SettingsTableTest::read)
                    .flatMap(text -> KEY_IN_SOURCES.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(key -> !NO_SETTINGS.contains(key))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|xml|properties|options)"))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
