package io.belvedere.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build was told of itself; empty where it was told nothing. */
public record Build(String version, String revision, String branch, String user, String date) {

    public static Build ofThisServer() {
        Properties properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
            if (file == null) {
                throw new IllegalStateException("the application lacks build.properties");
            }
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Build(
                properties.getProperty("version", ""),
                properties.getProperty("revision", ""),
                properties.getProperty("branch", ""),
                properties.getProperty("user", ""),
                properties.getProperty("date", ""));
    }
}
