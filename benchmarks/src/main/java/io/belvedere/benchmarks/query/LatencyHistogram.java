package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Durations of one handler's requests in cumulative buckets, the last of which has all of them. */
final class LatencyHistogram implements Exported {

    static final List<String> BOUNDS =
            List.of("0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "+Inf");
    private static final int MOST_A_SCRAPE = 12;
    private static final double SPREAD = 1.5;

    private final List<WriteRequest.Series> series = new ArrayList<>();
    private final double[] totals = new double[BOUNDS.size()];
    private final double usual;

    LatencyHistogram(Map<String, String> instance, String handler, Random random) {
        usual = 2 + 4 * random.nextDouble();
        for (String bound : BOUNDS) {
            series.add(new WriteRequest.Series(
                    "http_request_duration_seconds_bucket", Instance.with(instance, "handler", handler, "le", bound)));
        }
    }

    @Override
    public List<WriteRequest.Series> series() {
        return series;
    }

    @Override
    public void scrape(double[] values, int from, Random random) {
        int requests = random.nextInt(MOST_A_SCRAPE);
        for (int request = 0; request < requests; request++) {
            int bucket = (int) Math.round(usual + SPREAD * random.nextGaussian());
            totals[Math.max(0, Math.min(totals.length - 1, bucket))]++;
        }
        double sum = 0;
        for (int bucket = 0; bucket < totals.length; bucket++) {
            sum += totals[bucket];
            values[from + bucket] = sum;
        }
    }
}
