package io.belvedere.code.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.ImportNote;
import io.belvedere.code.ImportNote.Severity;
import io.belvedere.code.Imported;
import io.belvedere.layout.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of docs/import.md, held against what becomes of the files that have what it is about. */
class DocumentedImportTest {

    private static final Pattern SETTING = Pattern.compile("\\| `([^`]+)` \\| (.*?) ?\\| (same|nearest|not) \\|");
    private static final Pattern PANEL = Pattern.compile("\\| `([^`]+)` \\| (?:`([A-Z_]+)`|none).*\\|");
    private static final Map<String, List<String>> FILES = Map.of(
            "## Grafana", List.of("grafana/panels.json", "grafana/rows.json", "grafana/older.json"),
            "## Perses", List.of("perses/panels.json"));

    private static final Map<String, Imported> READ = new ConcurrentHashMap<>();

    static Stream<Line> settings() throws IOException {
        return lines(SETTING);
    }

    static Stream<Line> panels() throws IOException {
        return lines(PANEL).filter(line -> !SETTING.matcher(line.text()).matches());
    }

    private static Stream<Line> lines(Pattern pattern) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> files = List.of();
        for (String text : Files.readAllLines(Path.of("..", "docs", "import.md"))) {
            files = FILES.getOrDefault(text, files);
            if (pattern.matcher(text).matches()) {
                lines.add(new Line(files, text));
            }
        }
        return lines.stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void setting_comesOverAsDocumented(Line line) {
        Matcher setting = SETTING.matcher(line.text());
        assertThat(setting.matches()).isTrue();
        String path = setting.group(1);
        Set<String> had = line.paths(path);

        assertThat(had).as("a file has %s", path).isNotEmpty();
        switch (setting.group(3)) {
            case "same" ->
                assertThat(had)
                        .as("%s comes over somewhere without a note", path)
                        .anyMatch(at -> line.notes(Severity.DROPPED, at::equals).isEmpty());
            case "nearest" ->
                assertThat(line.notes(had, Severity.APPROXIMATED, Severity.INFO))
                        .as("%s is approximated", path)
                        .isNotEmpty();
            default ->
                assertThat(line.notes(had, Severity.DROPPED))
                        .as("%s is dropped", path)
                        .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void panel_becomesTheWidgetDocumented(Line line) {
        Matcher panel = PANEL.matcher(line.text());
        assertThat(panel.matches()).isTrue();
        String type = panel.group(2);
        Set<String> titles = line.titles(panel.group(1));

        assertThat(titles).as("a file has a panel %s", panel.group(1)).isNotEmpty();
        if (type == null) {
            assertThat(titles).noneMatch(title -> line.widgets(title).findAny().isPresent());
        } else {
            assertThat(titles).anyMatch(title -> line.widgets(title).anyMatch(type::equals));
        }
    }

    /** A line of the page, and the files that it speaks of. */
    record Line(List<String> files, String text) {

        /** Where the files have a member whose path ends so, with indices. */
        Set<String> paths(String end) {
            Set<String> paths = new TreeSet<>();
            files.forEach(file -> collect("", Imports.file(file), path -> {
                String plain = path.replaceAll("\\[\\d+]", "");
                if (plain.equals(end) || plain.endsWith("." + end)) {
                    paths.add(path);
                }
            }));
            return paths;
        }

        List<ImportNote> notes(Severity severity, Predicate<String> path) {
            return files.stream()
                    .flatMap(file ->
                            READ.computeIfAbsent(file, name -> Imports.read(Imports.file(name))).report().stream())
                    .filter(note -> note.severity() == severity && path.test(note.path()))
                    .toList();
        }

        List<ImportNote> notes(Set<String> paths, Severity... severities) {
            return Stream.of(severities)
                    .flatMap(severity -> notes(severity, paths::contains).stream())
                    .toList();
        }

        /** Of the panels of a type or kind. */
        Set<String> titles(String type) {
            Set<String> titles = new TreeSet<>();
            files.forEach(file -> titles(Imports.file(file), type, titles));
            return titles;
        }

        private static void titles(@Nullable Object value, String type, Set<String> titles) {
            if (value instanceof Map<?, ?> object) {
                if (type.equals(object.get("type"))) {
                    titles.add(String.valueOf(object.get("title")));
                }
                if (object.get("plugin") instanceof Map<?, ?> plugin
                        && type.equals(plugin.get("kind"))
                        && object.get("display") instanceof Map<?, ?> display) {
                    titles.add(String.valueOf(display.get("name")));
                }
                object.values().forEach(member -> titles(member, type, titles));
            } else if (value instanceof List<?> list) {
                list.forEach(element -> titles(element, type, titles));
            }
        }

        /** The types of the widgets of a title. */
        Stream<String> widgets(String title) {
            return files.stream()
                    .map(file -> READ.computeIfAbsent(file, name -> Imports.read(Imports.file(name))))
                    .flatMap(imported -> regions(imported).stream())
                    .filter(region -> region.widget().title().equals(title))
                    .map(region -> region.widget().type().name());
        }

        private static List<Region> regions(Imported imported) {
            return imported.layouts().get(0).regions();
        }

        private static void collect(String path, @Nullable Object value, Consumer<String> paths) {
            if (value instanceof Map<?, ?> object) {
                object.forEach((name, member) -> {
                    String at = path.isEmpty() ? String.valueOf(name) : path + "." + name;
                    paths.accept(at);
                    collect(at, member, paths);
                });
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    paths.accept(path + "[" + i + "]");
                    collect(path + "[" + i + "]", list.get(i), paths);
                }
            }
        }
    }
}
