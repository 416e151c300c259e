package io.belvedere.rest.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build was told of itself; empty where it was told nothing. */
record BuildInfo(String version, String revision, String branch, String user, String date) {

    static BuildInfo ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream file = BuildInfo.class.getResourceAsStream("/build.properties")) {
            if (file == null) {
                throw new IllegalStateException("the application lacks build.properties");
            }
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new BuildInfo(
                properties.getProperty("version", ""),
                properties.getProperty("revision", ""),
                properties.getProperty("branch", ""),
                properties.getProperty("user", ""),
                properties.getProperty("date", ""));
    }
}
