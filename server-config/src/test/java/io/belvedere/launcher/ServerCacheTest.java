package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCacheTest {

    private final Path application;
    private final ServerCache cache;

    ServerCacheTest(@TempDir Path folder) {
        application = folder.resolve("belvedere.ear");
        cache = new ServerCache(folder.resolve("server/started-from"), application);
    }

    @BeforeEach
    void build() throws IOException {
        Files.writeString(application, "first");
    }

    @Test
    void isStale_atFirst() throws IOException {
        assertThat(cache.isStale()).isTrue();
    }

    @Test
    void isStale_notForTheSameApplication() throws IOException {
        cache.remember();

        assertThat(cache.isStale()).isFalse();
    }

    @Test
    void isStale_afterBuildOfTheSameSize() throws IOException {
        cache.remember();

        Files.setLastModifiedTime(application, FileTime.fromMillis(1));

        assertThat(cache.isStale()).isTrue();
    }
}
