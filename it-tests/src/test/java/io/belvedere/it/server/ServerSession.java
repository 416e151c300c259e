package io.belvedere.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares what must be there before Arquillian reads its configuration: a database, free ports and a copy of the
 * server's configuration. Does nothing in sessions without integration tests, nor within the server.
 */
public final class ServerSession implements LauncherSessionListener {

    private @Nullable EmbeddedPostgres database;
    private @Nullable DatabaseDoor door;
    private @Nullable WrittenConfiguration configuration;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("belvedere.it.root") == null) {
            return;
        }
        try {
            database = EmbeddedPostgres.builder().start();
            door = DatabaseDoor.to(database.getPort());
            configuration = WrittenConfiguration.watch(TestServer.prepare(door));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database == null || door == null || configuration == null) {
            return;
        }
        try {
            configuration.close();
            door.close();
            database.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
