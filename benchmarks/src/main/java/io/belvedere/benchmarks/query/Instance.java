package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One instance of an application with its 100 series, scraped every ten seconds. No sample lies on a whole second, where
 * queries have the ends of their ranges, so it is the same whether a range has its begin or not.
 */
final class Instance {

    static final int SERIES = 100;
    static final int STEP_MILLIS = 10_000;
    private static final int TIMED_HANDLERS = 3;

    private final List<Exported> parts = new ArrayList<>();
    private final Random random;
    private final long offsetMillis;

    Instance(int number, String job) {
        random = new Random(number);
        offsetMillis = number % 9 * 1_000L + 100 + number * 37L % 800;
        Map<String, String> labels = Map.of("job", job, "instance", name(number));
        parts.add(new RequestCounters(labels, random));
        for (String handler : RequestCounters.HANDLERS.subList(0, TIMED_HANDLERS)) {
            parts.add(new LatencyHistogram(labels, handler, random));
        }
        parts.add(new WorkerGauges(labels, random));
    }

    static String name(int number) {
        return "app-" + number + ".prod.example:9100";
    }

    /** Those labels and more, names and values in turn. */
    static Map<String, String> with(Map<String, String> labels, String... more) {
        Map<String, String> all = new HashMap<>(labels);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Adds the samples of the next scrapes, the first of which is at {@code startMillis} or a bit later. */
    void add(WriteRequest request, long startMillis, int scrapes) {
        double[][] rows = new double[scrapes][SERIES];
        for (double[] row : rows) {
            int from = 0;
            for (Exported part : parts) {
                part.scrape(row, from, random);
                from += part.series().size();
            }
        }
        int column = 0;
        for (Exported part : parts) {
            for (WriteRequest.Series series : part.series()) {
                request.add(series, times(part, startMillis, scrapes), column(rows, column));
                column++;
            }
        }
    }

    private long[] times(Exported part, long startMillis, int scrapes) {
        long[] times = new long[scrapes];
        int jitter = part.jitterMillis();
        for (int i = 0; i < scrapes; i++) {
            long off = jitter == 0 ? 0 : random.nextInt(2 * jitter + 1) - jitter;
            times[i] = startMillis + offsetMillis + (long) i * STEP_MILLIS + off;
        }
        return times;
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
