package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.ArrayList;
import java.util.List;

/** The samples of all panels, as requests of remote write in the order of time. */
final class PanelSamples {

    private static final int STEPS_A_REQUEST = 90;
    private static final int REQUESTS_OF_A_TIME = 8;

    private final List<PanelSeries> series;
    private final List<WriteRequest.Series> written;

    PanelSamples(List<PanelSeries> series) {
        this.series = series;
        this.written = series.stream().map(PanelSeries::written).toList();
    }

    /** Those of {@code [fromMillis, untilMillis)}, both multiples of the step. */
    List<byte[]> requests(long fromMillis, long untilMillis) {
        List<byte[]> requests = new ArrayList<>();
        long until = untilMillis / PanelSeries.STEP_MILLIS;
        for (long from = fromMillis / PanelSeries.STEP_MILLIS; from < until; from += STEPS_A_REQUEST) {
            for (int share = 0; share < REQUESTS_OF_A_TIME; share++) {
                requests.add(request(share, from, (int) Math.min(STEPS_A_REQUEST, until - from)));
            }
        }
        return requests;
    }

    private byte[] request(int share, long firstStep, int steps) {
        WriteRequest request = new WriteRequest();
        for (int i = share; i < series.size(); i += REQUESTS_OF_A_TIME) {
            long[] times = new long[steps];
            double[] values = new double[steps];
            for (int step = 0; step < steps; step++) {
                times[step] = PanelSeries.sampleTime(firstStep + step);
                values[step] = series.get(i).sample(firstStep + step);
            }
            request.add(written.get(i), times, values);
        }
        return request.compressed();
    }
}
