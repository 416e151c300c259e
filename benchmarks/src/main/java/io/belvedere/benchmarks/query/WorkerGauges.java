package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Three figures of each worker, which are not scraped but sent, and so are not quite on time. */
final class WorkerGauges implements Exported {

    static final int WORKERS = 20;
    private static final int FIGURES = 3;
    private static final int SCRAPES_A_CHANGE = 20;

    private final List<WriteRequest.Series> series = new ArrayList<>();
    private final double[] last = new double[WORKERS * FIGURES];

    WorkerGauges(Map<String, String> instance, Random random) {
        for (int worker = 0; worker < WORKERS; worker++) {
            Map<String, String> labels = Instance.with(instance, "worker", Integer.toString(worker));
            last[series.size()] = 20 + random.nextInt(60);
            series.add(new WriteRequest.Series("worker_cpu_usage_percent", labels));
            last[series.size()] = 200 + random.nextInt(800);
            series.add(new WriteRequest.Series("worker_memory_usage_mb", labels));
            series.add(new WriteRequest.Series("worker_queue_length", labels));
        }
    }

    @Override
    public List<WriteRequest.Series> series() {
        return series;
    }

    @Override
    public int jitterMillis() {
        return 50;
    }

    @Override
    public void scrape(double[] values, int from, Random random) {
        for (int worker = 0; worker < last.length; worker += FIGURES) {
            double cpu = Math.max(0, Math.min(100, last[worker] + random.nextGaussian()));
            last[worker] = Math.round(cpu * 100) / 100.0;
            last[worker + 1] = Math.max(0, last[worker + 1] + random.nextInt(11) - 5);
            if (random.nextInt(SCRAPES_A_CHANGE) == 0) {
                last[worker + 2] = random.nextInt(50);
            }
        }
        System.arraycopy(last, 0, values, from, last.length);
    }
}
