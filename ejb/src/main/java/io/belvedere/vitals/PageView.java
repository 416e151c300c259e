package io.belvedere.vitals;

import io.belvedere.problem.BelvedereException;
import java.util.Map;

/** What a browser measured of one page view, in the units of the metrics. */
public record PageView(PageRoute page, Navigation navigation, Map<WebVital, Double> values) {

    public PageView {
        values = Map.copyOf(values);
        if (values.isEmpty()) {
            throw BelvedereException.invalid(
                    "web vitals", "are missing, at least one of LCP, FID, CLS, INP, FCP, TTFB");
        }
    }
}
