package io.belvedere.benchmarks.gateway;

import io.belvedere.benchmarks.store.Pause;
import io.belvedere.benchmarks.store.ProcessTree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another GraphQL server, a program of {@code benchmarks/rivals} that is built when it is needed first. */
final class RivalServer implements AutoCloseable {

    private static final int START_SECONDS = 120;

    private final Path project;
    private final Path jar;
    private final int port;
    private final List<String> arguments;
    private @Nullable Process process;

    private RivalServer(Path project, String jar, int port, List<String> arguments) {
        this.project = project;
        this.jar = project.resolve("target").resolve(jar);
        this.port = port;
        this.arguments = arguments;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Spring for GraphQL on Tomcat, with the layouts of the file. */
    static RivalServer spring(Path rivals, int port, Path layouts) {
        return new RivalServer(
                rivals.resolve("spring"),
                "spring.jar",
                port,
                List.of("-Dserver.port=" + port, "-Dlayouts.file=" + layouts));
    }

    /** SmallRye GraphQL on Quarkus, with the layouts of the file. */
    static RivalServer quarkus(Path rivals, int port, Path layouts) {
        return new RivalServer(
                rivals.resolve("quarkus"),
                "quarkus-app/quarkus-run.jar",
                port,
                List.of("-Dquarkus.http.port=" + port, "-Dlayouts.file=" + layouts));
    }

    int port() {
        return port;
    }

    void buildIfMissing() {
        if (Files.exists(jar)) {
            return;
        }
        try {
            int exit = new ProcessBuilder("mvn", "-B", "-q", "package")
                    .directory(project.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0 || !Files.exists(jar)) {
                throw new IllegalStateException(project + " could not be built");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns once it takes connections. */
    void start(String heap, File log) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap));
        command.addAll(arguments);
        command.addAll(List.of("-jar", jar.toString()));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Pause.until(project + " ready", START_SECONDS, 50, this::takesConnections);
    }

    private boolean takesConnections() {
        if (!running().isAlive()) {
            throw new IllegalStateException(
                    project + " has ended with " + running().exitValue());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    double cpuSeconds() {
        return ProcessTree.cpuSeconds(List.of(running().toHandle()));
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    @Override
    public void close() {
        if (process != null) {
            ProcessTree.kill(List.of(running().toHandle()));
        }
    }
}
