package io.belvedere.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What some thousand series of applications send at ten seconds: integers, decimals and counters in turn, with eight labels
 * each. One request has the samples of one scrape of some of the series, as a Prometheus sends them.
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

    /** The requests of the next scrapes. */
    List<byte[]> next(int scrapes) {
        List<byte[]> requests = new ArrayList<>();
        for (int scrape = 0; scrape < scrapes; scrape++) {
            for (int from = 0; from < values.length; from += perRequest) {
                WriteRequest request = new WriteRequest();
                for (int i = from; i < Math.min(values.length, from + perRequest); i++) {
                    values[i] = nextValue(i);
                    request.add(series.get(i), new long[] {time}, new double[] {values[i]});
                }
                requests.add(request.compressed());
            }
            time += STEP_MILLIS;
        }
        return requests;
    }

    private double nextValue(int i) {
        return switch (i % 3) {
            case 0 -> values[i] + random.nextInt(11) - 5;
            case 1 -> Math.round((values[i] + random.nextGaussian() * 0.5) * 100) / 100.0;
            default -> values[i] + random.nextInt(100);
        };
    }
}
