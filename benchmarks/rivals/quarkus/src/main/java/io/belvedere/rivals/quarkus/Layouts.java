package io.belvedere.rivals.quarkus;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The layouts of a file, which is read at the start. */
@Startup
@ApplicationScoped
public class Layouts {

    private final Map<String, Layout> byId;

    Layouts(@ConfigProperty(name = "layouts.file") Path file, Jsonb json) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            Layout[] all = json.fromJson(text, Layout[].class);
            byId = Arrays.stream(all).collect(Collectors.toUnmodifiableMap(Layout::id, Function.identity()));
        }
    }

    Layout find(String id) {
        return byId.get(id);
    }
}
