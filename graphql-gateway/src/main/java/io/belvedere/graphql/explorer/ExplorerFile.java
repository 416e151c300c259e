package io.belvedere.graphql.explorer;

import io.belvedere.graphql.http.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** One of the files that the page is made of, as it is in the application. */
record ExplorerFile(String mediaType, byte[] content, String tag) {

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    static ExplorerFile script(String resource) {
        return of(SCRIPT, resource);
    }

    static ExplorerFile style(String resource) {
        return of(STYLE, resource);
    }

    private static ExplorerFile of(String mediaType, String resource) {
        byte[] content = read(resource);
        return new ExplorerFile(mediaType, content, EntityTag.of(content));
    }

    static byte[] read(String resource) {
        try (InputStream file = ExplorerFile.class.getResourceAsStream("/explorer/" + resource)) {
            if (file == null) {
                throw new IllegalStateException("the application lacks /explorer/" + resource);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
