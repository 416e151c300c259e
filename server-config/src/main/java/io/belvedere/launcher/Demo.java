package io.belvedere.launcher;

import io.belvedere.launcher.demo.DemoFeed;
import io.belvedere.launcher.demo.Fleet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code ./belvedere start --demo}: dashboards and a fleet that feeds them, brought to the server as any client would, by
 * its public addresses.
 */
final class Demo {

    private static final long SEED = 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private final Path boards;
    private final Path progress;
    private final ServerAccess access;
    private final Console console;
    private final Http http = new Http();
    private final Thread thread = new Thread(this::run, "demo");

    Demo(Path home, DataFolder folder, ServerAccess access, Console console) {
        this.boards = home.resolve("server-config/src/main/demo");
        this.progress = folder.demo();
        this.access = access;
        this.console = console;
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(TIMEOUT.toMillis());
    }

    private void applyBoards() throws IOException, InterruptedException {
        BoardApi api = new BoardApi(access);
        for (Path board : files()) {
            api.post("apply", Map.of(), new Http.Content("application/yaml", BodyPublishers.ofFile(board)));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(boards)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    void run() {
        try {
            applyBoards();
            feed();
        } catch (IOException | LauncherException | RefusedException fault) {
            console.err().println("belvedere: the demo has ended: " + fault.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void feed() throws IOException, InterruptedException {
        long startedAtNanos = System.nanoTime();
        Fleet fleet = Fleet.ofSeed(SEED);
        DemoFeed feed = new DemoFeed(
                fleet.signals(),
                this::takes,
                new ProgressFile(progress),
                InstantSource.system(),
                pause -> Thread.sleep(pause.toMillis()));
        if (feed.catchUp() > 0) {
            long seconds = Duration.ofNanos(System.nanoTime() - startedAtNanos).toSeconds();
            console.out().println("The demo's " + fleet.hosts() + " hosts have a past now, after " + seconds + " s");
        }
        feed.goOn();
    }

    private boolean takes(byte[] document) throws InterruptedException {
        URI address = access.server().resolve("/api/v1/samples");
        Http.Answer answer;
        try {
            answer = http.postPacked(address, access.authorization(), document, TIMEOUT);
        } catch (IOException nobody) {
            return false;
        }
        if (answer.status() == TOO_MANY_REQUESTS || answer.status() >= FAILED) {
            return false;
        }
        if (answer.status() >= REFUSED) {
            throw RefusedException.of(answer);
        }
        return true;
    }

    /** One line with a number. */
    private record ProgressFile(Path file) implements DemoFeed.Progress {

        @Override
        public long sentUntil() throws IOException {
            return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        }

        @Override
        public void sentUntil(long second) throws IOException {
            PrivateFiles.write(file, second + "\n");
        }
    }
}
