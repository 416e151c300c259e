package io.belvedere.graphql.document;

import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.belvedere.http.Json;
import io.belvedere.http.JsonMembers;
import io.belvedere.problem.BelvedereException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that say which documents are trusted, in the forms that the builds of clients write: Apollo's manifest of
 * version 1, and Relay's map of ids to texts. What is wrong with a file is told by an {@link IllegalArgumentException}.
 */
final class Manifest {

    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final String OPERATIONS = "operations";
    private static final String APOLLO = "apollo-persisted-query-manifest";
    private static final Set<String> OPERATION = Set.of("id", "name", "type", "body");
    private static final long MAX_BYTES = 67_108_864;

    private final Map<String, ParsedDocument> documents = new LinkedHashMap<>();

    private Manifest() {}

    static TrustedDocuments read(List<Path> files) {
        Manifest manifest = new Manifest();
        for (Path file : files) {
            try {
                manifest.add(Json.readObject(file.toString(), text(file)));
            } catch (BelvedereException | IllegalArgumentException fault) {
                throw new IllegalArgumentException(file + ": " + fault.getMessage(), fault);
            }
        }
        return new TrustedDocuments(manifest.documents);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("is larger than " + MAX_BYTES + " bytes");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot be read (" + unreadable + ")", unreadable);
        }
    }

    private void add(Map<String, @Nullable Object> file) {
        if (file.containsKey(FORMAT)) {
            addApollo(file);
        } else {
            file.forEach((id, text) -> {
                if (!(text instanceof String document)) {
                    throw new IllegalArgumentException(
                            "neither the member \"format\" nor a map of ids to texts: " + id + " is no text");
                }
                add(id, id, document);
            });
        }
    }

    private void addApollo(Map<String, @Nullable Object> file) {
        if (!APOLLO.equals(file.get(FORMAT)) || !Long.valueOf(1).equals(file.get(VERSION))) {
            throw new IllegalArgumentException("format " + file.get(FORMAT) + " of version " + file.get(VERSION)
                    + " is not known, only " + APOLLO + " of version 1 is");
        }
        if (!(file.get(OPERATIONS) instanceof List<?> operations)) {
            throw new IllegalArgumentException("operations must be a list");
        }
        for (int i = 0; i < operations.size(); i++) {
            addOperation(OPERATIONS + "[" + i + "]", operations.get(i));
        }
    }

    private void addOperation(String place, @Nullable Object operation) {
        if (!(operation instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException(place + " must be an object");
        }
        Map<String, @Nullable Object> named = new HashMap<>();
        object.forEach((name, value) -> {
            if (OPERATION.contains(name)) {
                named.put(String.valueOf(name), value);
            }
        });
        JsonMembers members = JsonMembers.of(named, OPERATION);
        try {
            add(place, members.text("id"), members.text("body"));
        } catch (BelvedereException fault) {
            throw new IllegalArgumentException(place + "." + fault.getMessage(), fault);
        }
    }

    private void add(String place, String id, String text) {
        if (id.isBlank()) {
            throw new IllegalArgumentException(place + " has no id");
        }
        ParsedDocument before = documents.put(id, parsed(place, text));
        if (before != null && !before.text().equals(text)) {
            throw new IllegalArgumentException(place + ": the id " + id + " is that of another document already");
        }
    }

    private static ParsedDocument parsed(String place, String text) {
        try {
            return new ParsedDocument(text, new Parser().parseDocument(text));
        } catch (InvalidSyntaxException fault) {
            throw new IllegalArgumentException(
                    place + " does not parse: "
                            + String.valueOf(fault.getMessage()).replaceAll("\\s+", " "),
                    fault);
        }
    }
}
