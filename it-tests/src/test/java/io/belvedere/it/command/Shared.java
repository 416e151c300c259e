package io.belvedere.it.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One installation for all tests that do it no harm. It is started once for the first time, and again when needed. */
final class Shared {

    private static @Nullable Installation installation;
    private static @Nullable Announcement first;
    private static @Nullable Launch launch;

    private Shared() {}

    static synchronized Announcement firstStart() throws IOException {
        if (first == null) {
            installation = Installation.create("shared").asShipped();
            launch = installation.start();
            first = launch.awaitReady();
        }
        return first;
    }

    static String password() throws IOException {
        return firstStart().password().orElseThrow();
    }

    static synchronized Installation running() throws IOException {
        launch();
        return installation();
    }

    /** The start that runs, or a new one. */
    static synchronized Launch launch() throws IOException {
        Installation running = installation();
        if (launch == null || !launch.launcher().isAlive()) {
            launch = running.start();
        }
        launch.awaitReady();
        return launch;
    }

    /** For tests that start it themselves, or not at all. */
    static synchronized Installation atRest() throws IOException {
        Installation resting = installation();
        if (launch != null && launch.launcher().isAlive()) {
            launch.launcher().destroy();
            launch.awaitEnd();
        }
        return resting;
    }

    private static Installation installation() throws IOException {
        firstStart();
        if (installation == null) {
            throw new IllegalStateException("the first start has made no installation");
        }
        return installation;
    }
}
