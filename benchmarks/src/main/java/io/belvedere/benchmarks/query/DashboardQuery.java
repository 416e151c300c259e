package io.belvedere.benchmarks.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What one panel asks each time that it is refreshed.
 *
 * @param range how far it goes back; zero for a value at one time
 * @param step of its points, on whose multiples they lie, as dashboards ask
 */
record DashboardQuery(String name, String expression, Duration range, Duration step) {

    private static final Duration FINEST_STEP = Duration.ofSeconds(15);

    static DashboardQuery overTime(String name, String expression, Duration range, Duration step) {
        return new DashboardQuery(name + ", " + text(range) + " at " + text(step), expression, range, step);
    }

    static DashboardQuery now(String name, String expression) {
        return new DashboardQuery(name + ", now", expression, Duration.ZERO, FINEST_STEP);
    }

    /** Path and parameters that ask for what there is at that time. */
    String path(long endMillis) {
        long end = endMillis / step.toMillis() * step.toSeconds();
        String query = "query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        return range.isZero()
                ? "/api/v1/query?" + query + "&time=" + end
                : "/api/v1/query_range?" + query + "&start=" + (end - range.toSeconds()) + "&end=" + end + "&step="
                        + step.toSeconds();
    }

    private static String text(Duration duration) {
        if (duration.toMinutesPart() == 0 && duration.toSecondsPart() == 0) {
            return duration.toHours() + " h";
        }
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
