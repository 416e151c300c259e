package io.belvedere.it.command;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ./belvedere start} has printed when it is ready, and how long that took from the process's start. */
record Announcement(List<String> lines, Duration duration) {

    static final String LAST_LINE = "Ctrl-C stops it.";

    URI http() {
        return URI.create(find("HTTP").orElseThrow());
    }

    Optional<String> user() {
        return find("User");
    }

    Optional<String> password() {
        return find("Password");
    }

    private Optional<String> find(String label) {
        Pattern pattern = Pattern.compile("\\s+" + label + "\\s+(\\S+).*");
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst();
    }
}
