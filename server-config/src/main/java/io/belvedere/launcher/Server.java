package io.belvedere.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Liberty as a child process. Its installation is only read and what it writes goes to the data folder, so several can
 * run side by side.
 */
final class Server {

    private static final String NAME = "belvedere";
    private static final long STOP_SECONDS = 60;

    private final Path installation;
    private final DataFolder folder;
    private final PidFile pidFile;

    Server(Path home, DataFolder folder) {
        this.installation = home.resolve("server-config/target/liberty/wlp");
        this.folder = folder;
        this.pidFile = new PidFile(folder.run().resolve("server.pid"));
    }

    /** Everything that the server reads from its environment, on top of what the user's environment holds. */
    ProcessHandle start(Map<String, String> environment) throws IOException {
        keepPreviousConsole();
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(console().path().toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("WLP_USER_DIR", installation.resolve("usr").toString());
        builder.environment().put("WLP_OUTPUT_DIR", folder.server().toString());
        builder.environment().put("LOG_DIR", folder.logs().toString());
        ProcessHandle process = builder.start().toHandle();
        pidFile.write(process);
        return process;
    }

    private List<String> command() throws IOException {
        Path application = installation.resolve("usr/servers").resolve(NAME).resolve("apps/belvedere.ear");
        ServerCache cache = new ServerCache(folder.server().resolve("started-from"), application);
        List<String> command =
                new ArrayList<>(List.of(installation.resolve("bin/server").toString(), "run", NAME));
        if (cache.isStale()) {
            command.add("--clean");
            cache.remember();
        }
        return command;
    }

    ServerConsole console() {
        return new ServerConsole(folder.logs().resolve("console.log"));
    }

    /** Lets requests in flight end, then the server; also one that outlived its launcher. */
    void stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> running = pidFile.findAlive();
        if (running.isPresent()) {
            stop(running.get());
        }
        pidFile.delete();
    }

    private static void stop(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            process.destroyForcibly();
        }
    }

    private void keepPreviousConsole() throws IOException {
        Path current = console().path();
        if (Files.exists(current)) {
            Files.move(current, current.resolveSibling("console.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
