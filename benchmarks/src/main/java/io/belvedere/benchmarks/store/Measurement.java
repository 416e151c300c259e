package io.belvedere.benchmarks.store;

import java.nio.file.Path;
import java.util.List;

/** One measurement, with servers of its own that it ends. A fault in what is stored ends it. */
interface Measurement {

    void run(Path root, Folder folder, List<String> arguments) throws Exception;

    static void require(String whose, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(whose + " has " + found + " samples, " + expected + " were acknowledged");
        }
    }
}
