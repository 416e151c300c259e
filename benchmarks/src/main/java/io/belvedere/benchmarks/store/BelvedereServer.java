package io.belvedere.benchmarks.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Belvedere as its command starts it: launcher, server and PostgreSQL. */
public final class BelvedereServer implements Contender {

    private final Path root;
    private final Path folder;
    private final int firstPort;
    private final Map<String, String> settings;
    private @Nullable Process command;
    private @Nullable String token;

    /** Settings by their variables of the environment; {@code firstPort} is the first of four. */
    public BelvedereServer(Path root, Path folder, int firstPort, Map<String, String> settings) {
        this.root = root;
        this.folder = folder;
        this.firstPort = firstPort;
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    @Override
    public String name() {
        return "Belvedere";
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(folder);
            command = command(
                            "start",
                            "--http-port",
                            "" + firstPort,
                            "--https-port",
                            "" + (firstPort + 1),
                            "--grpc-port",
                            "" + (firstPort + 2),
                            "--management-port",
                            "" + (firstPort + 3))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("output.log").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Pause.until("belvedere ready", 300, 20, () -> Get.body(address() + "/health/ready")
                .isPresent());
        if (token == null) {
            token = newToken();
        }
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + firstPort;
    }

    private String newToken() {
        try {
            Process process = command("token", "create", "--role", "editor", "--name", "benchmark")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ProcessBuilder command(String word, String... options) {
        List<String> words = new ArrayList<>(List.of(root.resolve("belvedere").toString()));
        words.add(word);
        words.addAll(List.of(options));
        words.addAll(List.of("--data", data().toString()));
        ProcessBuilder builder = new ProcessBuilder(words);
        // One client asks more of it than anybody's quota allows.
        builder.environment().put("BELVEDERE_ADMISSION_ENABLED", "false");
        builder.environment().putAll(settings);
        return builder;
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Override
    public URI writeAddress() {
        return URI.create(address() + "/api/v1/write");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Override
    public double cpuSeconds() {
        return ProcessTree.cpuSeconds(roots());
    }

    /** Of PostgreSQL alone. */
    double databaseCpuSeconds() {
        return ProcessTree.cpuSeconds(postgres().stream().toList());
    }

    @Override
    public long samples(String metric) {
        try (StoredSamples stored = storedSamples()) {
            return stored.count(metric);
        }
    }

    /** What has come to rest and is not rolled up, all tenants together. */
    public RestingSamples restingSamples() {
        try (StoredSamples stored = storedSamples()) {
            return RestingSamples.read(stored.connection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    StoredSamples storedSamples() {
        return StoredSamples.of(databaseUrl(), "belvedere", secret("postgresql.password"));
    }

    /** To its database, as the superuser of its PostgreSQL under this name; each statement is a transaction of its own. */
    public Connection superuser(String applicationName) throws SQLException {
        return DriverManager.getConnection(
                databaseUrl() + "?ApplicationName=" + applicationName,
                "postgres",
                secret("postgresql.superuser.password"));
    }

    private String secret(String name) {
        try (var reader = Files.newBufferedReader(data().resolve("secrets.properties"))) {
            Properties secrets = new Properties();
            secrets.load(reader);
            return secrets.getProperty(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String databaseUrl() {
        try {
            String port = Files.readAllLines(data().resolve("postgresql/cluster/postmaster.pid"))
                    .get(3)
                    .strip();
            return "jdbc:postgresql://127.0.0.1:" + port + "/belvedere";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Set<ProcessHandle> roots() {
        Set<ProcessHandle> roots = new LinkedHashSet<>();
        Stream.of(find("run/launcher.pid"), server(), postgres())
                .flatMap(Optional::stream)
                .forEach(roots::add);
        return roots;
    }

    Optional<ProcessHandle> server() {
        return find("run/server.pid");
    }

    Optional<ProcessHandle> postgres() {
        return find("postgresql/cluster/postmaster.pid");
    }

    private Optional<ProcessHandle> find(String pidFile) {
        try {
            String pid = Files.readString(data().resolve(pidFile)).strip().split("\\s+", 2)[0];
            return ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    @Override
    public void kill() {
        ProcessTree.kill(roots());
    }

    /** Waits until nothing is left, as when one part was killed and the launcher ends the others. */
    void awaitEnd() {
        if (command != null) {
            ProcessTree.awaitEnd(command.toHandle());
        }
    }

    @Override
    public void close() {
        kill();
    }
}
