package io.belvedere.benchmarks.store;

import java.net.URI;
import java.util.Map;

/** A server that takes samples by remote write, run by the measurement on a data folder of its own. */
public interface Contender extends AutoCloseable {

    String name();

    /** Starts it on whatever it has, and returns once it serves. */
    void start();

    /** Where it serves, without a path. */
    String address();

    URI writeAddress();

    Map<String, String> headers();

    /** What all of its processes have used since they started. */
    double cpuSeconds();

    /** How many samples there are whose metric has this name. */
    long samples(String metric);

    /** Ends all of its processes without a chance to tidy up. */
    void kill();

    @Override
    void close();
}
