package io.belvedere.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file with a board, which only the server can read. */
record BoardFile(Path path) {

    static final long MAX_BYTES = 10_000_000;

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    /** The files of these names, and all YAML and JSON files in the folders among them, hidden ones left out. */
    static List<BoardFile> find(List<String> names) {
        if (names.isEmpty()) {
            throw LauncherException.wrongUsage("no file is named; try --help");
        }
        List<BoardFile> files = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            files.addAll(Files.isDirectory(path) ? walk(path) : List.of(new BoardFile(path)));
        }
        return files;
    }

    private static List<BoardFile> walk(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            List<BoardFile> found = entries.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(folder.relativize(path)))
                    .map(BoardFile::new)
                    .filter(file -> ENDINGS.stream().anyMatch(file.name()::endsWith))
                    .sorted((one, other) -> one.path().compareTo(other.path()))
                    .toList();
            if (found.isEmpty()) {
                throw LauncherException.trouble(folder + " holds no .yaml, .yml or .json file");
            }
            return found;
        } catch (IOException | UncheckedIOException unreadable) {
            throw LauncherException.trouble(folder + " could not be read (" + unreadable.getMessage() + ")");
        }
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    Http.Content read() {
        try {
            if (!Files.isRegularFile(path)) {
                throw LauncherException.trouble(Files.exists(path) ? "is no file" : "does not exist");
            }
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                throw LauncherException.trouble("has " + size + " bytes, at most " + MAX_BYTES + " are allowed");
            }
            return new Http.Content(type(), BodyPublishers.ofByteArray(Files.readAllBytes(path)));
        } catch (IOException unreadable) {
            throw LauncherException.trouble(
                    "could not be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private String type() {
        return name().endsWith(".json") ? "application/json" : "application/yaml";
    }

    private String name() {
        return path.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
