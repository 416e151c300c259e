package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.ArrayList;
import java.util.List;

/** Ten jobs with as many instances as make up the series, as requests of remote write in the order of time. */
final class Applications {

    static final int JOBS = 10;
    static final int SCRAPES_AT_ONCE = 180;
    /** A multiple of the connections that send them, so that each sends the same series again. */
    private static final int REQUESTS_A_ROUND = 8;

    private static final int SCRAPES_A_REQUEST = 30;

    private final List<Instance> instances = new ArrayList<>();
    private long timeMillis;

    Applications(int series, long startMillis) {
        timeMillis = startMillis;
        for (int number = 0; number < series / Instance.SERIES; number++) {
            instances.add(new Instance(number, "service-" + number % JOBS));
        }
    }

    /** The requests of half an hour: longer may no connection be ahead of the others, or Prometheus refuses those. */
    List<byte[]> next() {
        List<byte[]> requests = new ArrayList<>();
        for (int scrape = 0; scrape < SCRAPES_AT_ONCE; scrape += SCRAPES_A_REQUEST) {
            for (int share = 0; share < REQUESTS_A_ROUND; share++) {
                WriteRequest request = new WriteRequest();
                for (int i = share; i < instances.size(); i += REQUESTS_A_ROUND) {
                    instances.get(i).add(request, timeMillis, SCRAPES_A_REQUEST);
                }
                requests.add(request.compressed());
            }
            timeMillis += (long) SCRAPES_A_REQUEST * Instance.STEP_MILLIS;
        }
        return requests;
    }
}
