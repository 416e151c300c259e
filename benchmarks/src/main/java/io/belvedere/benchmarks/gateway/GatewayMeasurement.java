package io.belvedere.benchmarks.gateway;

import io.belvedere.benchmarks.GraphqlClient;
import io.belvedere.benchmarks.Machine;
import io.belvedere.benchmarks.store.BelvedereServer;
import io.belvedere.benchmarks.store.Folder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how often a second a cached layout is answered. Arguments: where Belvedere is built, then the numbers of
 * {@link Scale}.
 */
public final class GatewayMeasurement {

    private static final int BELVEDERE_PORT = 29_280;
    private static final int SPRING_PORT = 29_290;
    private static final int QUARKUS_PORT = 29_291;
    private static final String HEAP = "-Xmx2g";

    private final Path folder;
    private final BelvedereServer belvedere;
    private final RivalServer spring;
    private final RivalServer quarkus;

    private GatewayMeasurement(Path folder, BelvedereServer belvedere, RivalServer spring, RivalServer quarkus) {
        this.folder = folder;
        this.belvedere = belvedere;
        this.spring = spring;
        this.quarkus = quarkus;
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Scale scale = Scale.of(Arrays.asList(arguments).subList(1, arguments.length));
        Path rivals = root.resolve("benchmarks/rivals");
        System.out.println(Machine.description());
        System.out.printf(
                Locale.ROOT,
                "regions=%d callers=%d heap=%s warm-up=%d s rounds=%d of %d s%n",
                FilledLayout.REGIONS,
                Load.CALLERS,
                HEAP,
                scale.warmUpSeconds(),
                scale.rounds(),
                scale.roundSeconds());
        try (Folder folder = Folder.create();
                BelvedereServer belvedere = new BelvedereServer(
                        root,
                        folder.path().resolve("belvedere"),
                        BELVEDERE_PORT,
                        // What the others do not do either: measure themselves.
                        Map.of("JVM_ARGS", HEAP, "BELVEDERE_COLLECT_ENABLED", "false"));
                RivalServer spring = RivalServer.spring(rivals, SPRING_PORT, layouts(folder.path()));
                RivalServer quarkus = RivalServer.quarkus(rivals, QUARKUS_PORT, layouts(folder.path()))) {
            new GatewayMeasurement(folder.path(), belvedere, spring, quarkus).run(scale);
        }
    }

    private static Path layouts(Path folder) {
        return folder.resolve("layouts.json");
    }

    private void run(Scale scale) throws IOException {
        spring.buildIfMissing();
        quarkus.buildIfMissing();
        belvedere.start();
        List<LayoutSource> sources = sources();
        writeLayout(sources.get(0));
        spring.start(HEAP, folder.resolve("spring.log").toFile());
        quarkus.start(HEAP, folder.resolve("quarkus.log").toFile());
        SameLayouts.require(sources);
        try (Load load = new Load()) {
            Rounds rounds = new Rounds(sources, scale);
            rounds.warmUp(load);
            List<Tally> tallies = rounds.measure(load);
            SameLayouts.require(sources);
            sources.forEach(
                    source -> System.out.printf(Locale.ROOT, "%s: %,d bytes%n", source.name(), source.ask().length));
            new GatewayTable(sources, tallies).print();
            System.out.println("load " + Machine.load());
        }
    }

    /** Belvedere's GraphQL is the first one. */
    private List<LayoutSource> sources() {
        Map<String, String> credentials = belvedere.headers();
        GraphqlClient client = new GraphqlClient(
                URI.create(belvedere.address() + "/graphql"), credentials.getOrDefault("Authorization", ""));
        LayoutQuery query = new LayoutQuery(FilledLayout.make(client));
        return List.of(
                LayoutSource.graphql("Belvedere", BELVEDERE_PORT, credentials, query, belvedere::cpuSeconds),
                LayoutSource.graphql("Spring for GraphQL", spring.port(), Map.of(), query, spring::cpuSeconds),
                LayoutSource.graphql(
                        "SmallRye GraphQL on Quarkus", quarkus.port(), Map.of(), query, quarkus::cpuSeconds),
                LayoutSource.rest(
                        "Belvedere's REST",
                        BELVEDERE_PORT,
                        credentials,
                        "/api/layouts/" + query.layoutId(),
                        belvedere::cpuSeconds));
    }

    /** What the other servers are to serve: what Belvedere answers. */
    private void writeLayout(LayoutSource source) throws IOException {
        JsonObject layout = source.layoutOf(source.ask());
        Files.writeString(
                layouts(folder), Json.createArrayBuilder().add(layout).build().toString());
    }
}
