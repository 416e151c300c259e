package io.belvedere.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What some thousand series of applications send at ten seconds: integers, decimals and counters in turn, with eight labels
 * each. A Prometheus sends the samples of one scrape together, senders that gather for longer those of several.
 */
final class Scrapes {

    static final int STEP_MILLIS = 10_000;

    private final List<WriteRequest.Series> series = new ArrayList<>();
    private final double[] values;
    private final Random random;
    private final int perRequest;
    private long time;

    Scrapes(String metric, int count, int perRequest, long start, long seed) {
        this.values = new double[count];
        this.perRequest = perRequest;
        this.time = start;
        this.random = new Random(seed);
        for (int i = 0; i < count; i++) {
            int host = i / 500;
            series.add(new WriteRequest.Series(
                    metric,
                    Map.of(
                            "instance", "app-" + host + ".prod.example:9100",
                            "job", "application-" + host % 5,
                            "cluster", "cluster-" + host % 2,
                            "environment", "production",
                            "path", "/api/v1/resource/" + i % 50,
                            "method", i % 2 == 0 ? "GET" : "POST",
                            "number", Integer.toString(i))));
            values[i] = 1_000 + i;
        }
    }

    int seriesCount() {
        return values.length;
    }

    /** The requests of the next scrapes, each with so many of them. */
    List<byte[]> next(int scrapes, int together) {
        List<byte[]> requests = new ArrayList<>();
        for (int scrape = 0; scrape < scrapes; scrape += together) {
            for (int from = 0; from < values.length; from += perRequest) {
                WriteRequest request = new WriteRequest();
                for (int i = from; i < Math.min(values.length, from + perRequest); i++) {
                    add(request, i, together);
                }
                requests.add(request.compressed());
            }
            time += (long) together * STEP_MILLIS;
        }
        return requests;
    }

    private void add(WriteRequest request, int i, int samples) {
        long[] times = new long[samples];
        double[] theirs = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            values[i] = nextValue(i);
            times[sample] = time + (long) sample * STEP_MILLIS;
            theirs[sample] = values[i];
        }
        request.add(series.get(i), times, theirs);
    }

    private double nextValue(int i) {
        return switch (i % 3) {
            case 0 -> values[i] + random.nextInt(11) - 5;
            case 1 -> Math.round((values[i] + random.nextGaussian() * 0.5) * 100) / 100.0;
            default -> values[i] + random.nextInt(100);
        };
    }
}
