package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.List;
import java.util.Random;

/** Some series of an instance, and what they come to at each scrape. */
interface Exported {

    List<WriteRequest.Series> series();

    /** Writes the next value of each of them into {@code values}, the first of them at {@code from}. */
    void scrape(double[] values, int from, Random random);

    /** How far the time of a sample may be off, to either side. */
    default int jitterMillis() {
        return 0;
    }
}
