package io.belvedere.metric;

/** What a sender tells about a metric besides its samples; the unit and the help may be empty. */
public record MetricMetadata(MetricType type, String unit, String help) {

    public static final MetricMetadata NONE = new MetricMetadata(MetricType.UNKNOWN, "", "");
}
