package io.belvedere.benchmarks.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs one of the measurements. Arguments: where Belvedere is built, the name of the measurement, then what it takes. */
public final class StoreMeasurements {

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.of(
            "size", new SizeMeasurement(),
            "ingest", new IngestMeasurement(),
            "ack", new AckMeasurement(),
            "restart", new RestartMeasurement(),
            "kills", new KillMeasurement(),
            "load", new LoadMeasurement()));

    private StoreMeasurements() {}

    public static void main(String[] arguments) throws Exception {
        Measurement measurement = arguments.length < 2 ? null : ALL.get(arguments[1]);
        if (measurement == null) {
            System.err.println("which measurement? one of " + ALL.keySet());
            System.exit(2);
            return;
        }
        List<String> more = Arrays.asList(arguments).subList(2, arguments.length);
        try (Folder folder = Folder.create()) {
            measurement.run(Path.of(arguments[0]).toAbsolutePath(), folder, more);
        }
    }
}
