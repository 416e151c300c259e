package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests by handler and code. Some handlers have hundreds of times as many as others; an instance is started anew at times. */
final class RequestCounters implements Exported {

    static final List<String> HANDLERS = List.of("/", "/cart", "/checkout", "/search", "/api/v1/orders");
    private static final List<String> CODES = List.of("200", "500");
    private static final int SCRAPES_A_START = 20_000;
    private static final double FAILING = 0.01;

    private final List<WriteRequest.Series> series = new ArrayList<>();
    private final double[] perScrape;
    private final double[] totals;

    RequestCounters(Map<String, String> instance, Random random) {
        perScrape = new double[HANDLERS.size() * CODES.size()];
        totals = new double[perScrape.length];
        for (String handler : HANDLERS) {
            double requests = Math.exp(random.nextDouble() * 6 + 2);
            for (String code : CODES) {
                perScrape[series.size()] = code.equals("200") ? requests : requests * FAILING;
                series.add(new WriteRequest.Series(
                        "http_requests_total", Instance.with(instance, "handler", handler, "code", code)));
            }
        }
    }

    @Override
    public List<WriteRequest.Series> series() {
        return series;
    }

    @Override
    public void scrape(double[] values, int from, Random random) {
        if (random.nextInt(SCRAPES_A_START) == 0) {
            Arrays.fill(totals, 0);
        }
        for (int i = 0; i < totals.length; i++) {
            double spread = Math.sqrt(perScrape[i]) * random.nextGaussian();
            totals[i] += Math.max(0, Math.round(perScrape[i] + spread));
            values[from + i] = totals[i];
        }
    }
}
