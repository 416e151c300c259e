package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.Folder;
import java.nio.file.Path;
import java.time.InstantSource;

/** One measurement, with servers of its own that it loads and ends. A wrong answer ends it. */
interface QueryMeasurement {

    /** {@code root} is where Belvedere is built. */
    void run(Path root, Folder folder, Scale scale, InstantSource clock);
}
