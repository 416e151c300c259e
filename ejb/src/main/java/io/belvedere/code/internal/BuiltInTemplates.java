package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The templates that come with the server: files of dashboards among its resources. */
record BuiltInTemplates(BoardFiles files) {

    /** The name of a template is that of its file. */
    static final List<String> NAMES = List.of("host", "http-service", "jvm-service");

    BoardFile read(String name, TenantId tenant) {
        if (!NAMES.contains(name)) {
            throw BelvedereException.notFound("template", name);
        }
        return files.parse(text(name), tenant);
    }

    private static String text(String name) {
        String path = "/io/belvedere/code/templates/" + name + ".yaml";
        try (InputStream file = BuiltInTemplates.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the application lacks " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
