package io.belvedere.query;

import io.belvedere.access.Caller;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import java.util.Map;

/** Which series there are to ask for, with which labels. What cannot be understood fails with INVALID. */
public interface SeriesBrowser {

    /** In the order of their labels, each once. */
    Found<Labels> series(Caller caller, SeriesScope scope);

    /** In order. */
    Found<String> labelNames(Caller caller, SeriesScope scope);

    /** In order. */
    Found<String> labelValues(Caller caller, String name, SeriesScope scope);

    /** What senders told of metrics, by their names in order; those of which nobody told anything are not there. */
    Map<String, MetricMetadata> metadata(Caller caller);
}
