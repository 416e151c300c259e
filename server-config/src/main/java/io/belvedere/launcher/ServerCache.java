package io.belvedere.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Liberty keeps between starts, such as unpacked modules. It trusts the times inside the EAR, which a reproducible
 * build makes all alike, and would go on running old modules: another EAR or installation calls for a clean start.
 */
record ServerCache(Path marker, Path application) {

    boolean isStale() throws IOException {
        return !Files.exists(marker) || !Files.readString(marker).equals(fingerprint());
    }

    /** To be called when a start with this EAR has been tried. */
    void remember() throws IOException {
        Files.createDirectories(marker.resolveSibling("."));
        Files.writeString(marker, fingerprint());
    }

    private String fingerprint() throws IOException {
        return application + " " + Files.size(application) + " " + Files.getLastModifiedTime(application) + "\n";
    }
}
