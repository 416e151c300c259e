package io.belvedere.benchmarks.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prometheus on the path, with its receiver of remote write. */
public final class PrometheusServer implements Contender {

    private static final Pattern COUNT = Pattern.compile("\"value\":\\[[^,]+,\"(\\d+)\"]");
    private static final Pattern BLOCK_SAMPLES = Pattern.compile("\"numSamples\": ?(\\d+)");

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    public PrometheusServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    @Override
    public String name() {
        return "Prometheus";
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(folder);
            Path configuration = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
            process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + configuration,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--storage.tsdb.retention.time=10y",
                            "--web.enable-remote-write-receiver",
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("prometheus.log").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Pause.until("prometheus ready", 300, 20, () -> Get.body(address() + "/-/ready")
                .isPresent());
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public URI writeAddress() {
        return URI.create(address() + "/api/v1/write");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public double cpuSeconds() {
        return ProcessTree.cpuSeconds(List.of(running().toHandle()));
    }

    @Override
    public long samples(String metric) {
        String query = "sum(count_over_time(" + metric + "[30d]))";
        String answer = Get.body(address() + "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .orElseThrow();
        Matcher count = COUNT.matcher(answer);
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    /** What its blocks take on disk. */
    long blockBytes() {
        return blocks().mapToLong(PrometheusServer::size).sum();
    }

    public long blockSamples() {
        return blocks().map(block -> BLOCK_SAMPLES.matcher(read(block.resolve("meta.json"))))
                .filter(Matcher::find)
                .mapToLong(samples -> Long.parseLong(samples.group(1)))
                .sum();
    }

    public long blockCount() {
        return blocks().count();
    }

    private Stream<Path> blocks() {
        try (Stream<Path> folders = Files.list(folder.resolve("data"))) {
            return folders.filter(block -> Files.exists(block.resolve("meta.json"))).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException compacted) {
            return "";
        }
    }

    private static long size(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException compacted) {
            return 0;
        }
    }

    @Override
    public void kill() {
        ProcessTree.kill(List.of(running().toHandle()));
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
            kill();
        }
    }
}
