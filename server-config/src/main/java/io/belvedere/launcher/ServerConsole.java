package io.belvedere.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server printed, in whichever format; its message codes are the same in all of them and all languages. */
record ServerConsole(Path path) {

    private static final String APPLICATION_STARTED = "CWWKZ0001I";
    /**
     * The application failed to start or is missing, or a port could not be opened. When it is a listener of a web
     * application that fails, all that is told as the end of it is a piece of information: "was not started".
     */
    private static final Pattern FATAL =
            Pattern.compile("CWWKZ0002E|CWWKZ0012[EI]|CWWKZ0013E|CWWKZ0014W|CWWKZ0106E|CWWKO0221E");

    private static final Pattern ERROR = Pattern.compile(" E |\\[ERROR |\"loglevel\":\"ERROR\"");
    private static final Pattern WARNING = Pattern.compile(" W |\\[WARNING |\"loglevel\":\"WARNING\"");
    private static final int SHOWN_LINES = 8;
    private static final int SHOWN_WIDTH = 300;

    boolean tellsStarted() throws IOException {
        return text().contains(APPLICATION_STARTED);
    }

    boolean tellsFailure() throws IOException {
        return FATAL.matcher(text()).find();
    }

    /** The last lines that tell errors; without any, those that warn, or just the last ones. */
    List<String> telling() throws IOException {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        List<String> chosen = Stream.of(ERROR, WARNING)
                .map(kind -> lines.stream().filter(kind.asPredicate()).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(lines);
        return chosen.subList(Math.max(0, chosen.size() - SHOWN_LINES), chosen.size()).stream()
                .map(line -> line.length() > SHOWN_WIDTH ? line.substring(0, SHOWN_WIDTH) + "…" : line)
                .toList();
    }

    private String text() throws IOException {
        return Files.exists(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "";
    }
}
