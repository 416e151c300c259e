package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.BelvedereServer;
import io.belvedere.benchmarks.store.Contender;
import io.belvedere.benchmarks.store.Folder;
import io.belvedere.benchmarks.store.Pause;
import io.belvedere.benchmarks.store.PrometheusServer;
import io.belvedere.benchmarks.store.RestingSamples;
import io.belvedere.benchmarks.store.Sender;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Servers that hold the same samples as they would if these had come over all that time: of Belvedere days that are over
 * are compacted, windows since then at rest and the last one open; Prometheus has its blocks and its head.
 */
final class LoadedServers implements AutoCloseable {

    private static final int BELVEDERE_PORT = 29_180;
    private static final int PROMETHEUS_PORT = 29_199;
    private static final int CONNECTIONS = 4;
    private static final int REST_SECONDS = 3_600;
    /** Prometheus looks once a minute for blocks to bring together. */
    private static final long QUIET_NANOS = 130_000_000_000L;

    private final Path root;
    private final Path belvedereFolder;
    private final Scale scale;
    private final InstantSource clock;
    private final Recording recording;
    private final @Nullable PrometheusServer prometheus;
    private BelvedereServer belvedere;

    private LoadedServers(
            Path root, Folder folder, Scale scale, InstantSource clock, @Nullable PrometheusServer prometheus) {
        this.root = root;
        this.belvedereFolder = folder.path().resolve("belvedere");
        this.scale = scale;
        this.clock = clock;
        this.recording = Recording.of(scale, clock.millis());
        this.prometheus = prometheus;
        // Windows come to rest whole if none does before all have been sent.
        this.belvedere = belvedere(Map.of("BELVEDERE_SAMPLE_SEAL_INTERVAL_SECONDS", "600"));
    }

    static LoadedServers both(Path root, Folder folder, Scale scale, InstantSource clock) {
        PrometheusServer prometheus = new PrometheusServer(folder.path().resolve("prometheus"), PROMETHEUS_PORT);
        return new LoadedServers(root, folder, scale, clock, prometheus).load();
    }

    static LoadedServers belvedereAlone(Path root, Folder folder, Scale scale, InstantSource clock) {
        return new LoadedServers(root, folder, scale, clock, null).load();
    }

    BelvedereServer belvedere() {
        return belvedere;
    }

    PrometheusServer prometheus() {
        return Optional.ofNullable(prometheus).orElseThrow();
    }

    Recording recording() {
        return recording;
    }

    private long allSamples() {
        return scale.samples(recording.endMillis() - recording.startMillis());
    }

    private LoadedServers load() {
        try {
            List<Contender> all = Stream.<@Nullable Contender>of(belvedere, prometheus)
                    .flatMap(Stream::ofNullable)
                    .toList();
            all.forEach(Contender::start);
            send(all);
            startAnew();
            awaitRest();
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private BelvedereServer belvedere(Map<String, String> more) {
        Map<String, String> settings = Instance.with(
                more,
                "BELVEDERE_INGEST_MAX_SAMPLES_PER_SECOND",
                "100000000",
                "BELVEDERE_COMPACTION_SETTLE_SECONDS",
                "0",
                // What the server measures of itself is not in the other one.
                "BELVEDERE_COLLECT_ENABLED",
                "false");
        return new BelvedereServer(root, belvedereFolder, BELVEDERE_PORT, settings);
    }

    private void send(List<Contender> servers) {
        long began = System.nanoTime();
        Applications applications = new Applications(scale.series(), recording.startMillis());
        List<Sender> senders = servers.stream().map(Sender::new).toList();
        int again = 0;
        for (int half = 0; half < recording.halfHours(); half++) {
            List<byte[]> requests = applications.next();
            for (Sender sender : senders) {
                again += sender.send(requests, CONNECTIONS);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d series, %,d samples sent in %.0f s; asked to come again %d times%n",
                scale.series(),
                allSamples(),
                (System.nanoTime() - began) / 1e9,
                again);
    }

    /** With settings that leave the last window open as long as the measurement may take. */
    private void startAnew() {
        belvedere.kill();
        String grace = Long.toString(recording.grace(clock.millis()).toSeconds());
        belvedere = belvedere(
                Map.of("BELVEDERE_SAMPLE_SEAL_INTERVAL_SECONDS", "5", "BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", grace));
        belvedere.start();
    }

    private void awaitRest() {
        long expected = scale.samples(recording.restMillis() - recording.startMillis());
        Pause.until("closed windows at rest", REST_SECONDS, 1_000, () -> {
            RestingSamples resting = belvedere.restingSamples();
            return resting.samples() >= expected && resting.windowsOfPastDays() == 0;
        });
        RestingSamples resting = belvedere.restingSamples();
        System.out.printf(
                Locale.ROOT,
                "Belvedere: %,d samples at rest in %d tables, %,d open%n",
                resting.samples(),
                resting.tables(),
                allSamples() - resting.samples());
        if (prometheus != null) {
            awaitBlocks(prometheus, expected);
        }
    }

    private void awaitBlocks(PrometheusServer server, long expected) {
        long[] state = {0, System.nanoTime()};
        Pause.until("blocks brought together", REST_SECONDS, 1_000, () -> {
            long blocks = server.blockSamples() >= expected ? server.blockCount() : 0;
            if (blocks != state[0]) {
                state[0] = blocks;
                state[1] = System.nanoTime();
            }
            return blocks > 0 && System.nanoTime() - state[1] > QUIET_NANOS;
        });
        System.out.printf(
                Locale.ROOT,
                "Prometheus: %,d samples in %d blocks, %,d in its head%n",
                server.blockSamples(),
                server.blockCount(),
                allSamples() - server.blockSamples());
    }

    @Override
    public void close() {
        belvedere.close();
        if (prometheus != null) {
            prometheus.close();
        }
    }
}
