package io.belvedere.metric;

import java.util.Locale;

/** What the values of a metric mean, by the names that Prometheus and OpenMetrics have for it. */
public enum MetricType {
    /** Nobody has said. */
    UNKNOWN,
    /** Only grows, but starts again at zero with its process. */
    COUNTER,
    /** Goes up and down. */
    GAUGE,
    /** Counts by bucket, since the process began. */
    HISTOGRAM,
    /** Counts by bucket of what is the case now. */
    GAUGEHISTOGRAM,
    /** Quantiles that the sender has worked out. */
    SUMMARY,
    /** Always 1; the labels are what it tells. */
    INFO,
    /** One of the states in a label is 1, the others are 0. */
    STATESET;

    /** The type of this name in the text formats; {@link #UNKNOWN} for any other, older senders say {@code untyped}. */
    public static MetricType ofText(String text) {
        for (MetricType type : values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        return UNKNOWN;
    }

    /** As the text formats and the Prometheus API write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
