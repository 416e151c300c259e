package io.belvedere.graphql.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The schema as it is written, descriptions and all: a file for what all share, and one or more a feature. */
final class SchemaText {

    private static final List<String> FILES = List.of(
            "belvedere",
            "node",
            "access",
            "dashboard",
            "dashboard-edits",
            "layout",
            "layout-edits",
            "region-edits",
            "batch",
            "history",
            "folder",
            "star",
            "comment",
            "presence",
            "snapshot",
            "template",
            "retention",
            "panel",
            "metrics",
            "server",
            "subscription");

    private SchemaText() {}

    static String read() {
        return FILES.stream().map(SchemaText::read).collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        String path = "/schema/" + name + ".graphqls";
        try (InputStream file = SchemaText.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the application lacks " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
