package io.belvedere.it.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A data folder with ports of its own, and the commands that run on it. All of it lies in the module's target folder and
 * stays there for a look; what still runs ends with the tests.
 */
final class Installation implements AutoCloseable {

    private static final long COMMAND_LIMIT_SECONDS = 120;
    private static final Path ROOT = Path.of(System.getProperty("belvedere.it.root", ".."))
            .toAbsolutePath()
            .normalize();

    private final Path folder;
    private final Ports ports = Ports.free();
    private final Map<String, String> environment = new HashMap<>();
    private final AtomicInteger commands = new AtomicInteger();

    private Installation(Path folder) {
        this.folder = folder;
        environment.put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
    }

    /** An empty one; what an earlier run of the tests left there is removed. */
    static Installation create(String name) throws IOException {
        Path folder = Path.of(System.getProperty("belvedere.it.target", "target"), "commands", name)
                .toAbsolutePath();
        deleteTree(folder);
        Files.createDirectories(folder);
        Installation installation = new Installation(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "ends " + name));
        return installation;
    }

    /** With the server's JVM as it ships, where others have one that starts sooner. */
    Installation asShipped() {
        environment.remove("JVM_ARGS");
        return this;
    }

    Installation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Path data() {
        return folder.resolve("data");
    }

    Ports ports() {
        return ports;
    }

    Launch start(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("start", "--data", data().toString()));
        words.addAll(ports.options());
        words.addAll(List.of(options));
        return Launch.of(command(words), nextLog("start"));
    }

    /** A start that is expected to be refused; the options given outrank the installation's own. */
    Outcome tryStart(String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("start", "--data", data().toString()));
        List<String> given = List.of(options);
        ports.options().stream()
                .filter(option -> given.stream().noneMatch(other -> other.startsWith(name(option))))
                .forEach(words::add);
        words.addAll(given);
        return run(words);
    }

    /** A command on this data folder, run to its end. */
    Outcome run(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data().toString()));
        return run(all);
    }

    private Outcome run(List<String> words) throws IOException, InterruptedException {
        Path out = nextLog(words.get(0));
        Path err = out.resolveSibling(out.getFileName() + ".err");
        Process process = command(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(COMMAND_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(words + " does not end, it said " + Files.readAllLines(err));
        }
        return new Outcome(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    /** In a group of its own, as at a terminal, and with Ctrl-C at work even if the build runs in the background. */
    private ProcessBuilder command(List<String> words) {
        List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
        command.add(ROOT.resolve("belvedere").toString());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BELVEDERE_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf('=') + 1);
    }

    private Path nextLog(String command) {
        return folder.resolve(String.format("%02d-%s.log", commands.incrementAndGet(), command));
    }

    Optional<ProcessHandle> findServer() {
        return find(data().resolve("run/server.pid"));
    }

    Optional<ProcessHandle> findPostgres() {
        return find(data().resolve("postgresql/cluster/postmaster.pid"));
    }

    /** Launcher, server and PostgreSQL with all their children. */
    Collection<ProcessHandle> processes() {
        Set<ProcessHandle> processes = new LinkedHashSet<>();
        Stream.of(find(data().resolve("run/launcher.pid")), findServer(), findPostgres())
                .flatMap(Optional::stream)
                .forEach(process -> {
                    processes.add(process);
                    process.descendants().forEach(processes::add);
                });
        return processes;
    }

    private static Optional<ProcessHandle> find(Path pidFile) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(pidFile).strip().split("\\s+", 2)[0]));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The port and the secrets of the PostgreSQL that runs here. */
    int postgresPort() throws IOException {
        return Integer.parseInt(Files.readAllLines(data().resolve("postgresql/cluster/postmaster.pid"))
                .get(3)
                .strip());
    }

    @Override
    public void close() {
        processes().forEach(Signals::kill);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(Installation::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
