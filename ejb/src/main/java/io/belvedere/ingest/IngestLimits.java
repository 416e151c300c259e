package io.belvedere.ingest;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.settings.Settings;

/**
 * How large one request may be, in every protocol. What is larger is refused before memory is taken for it.
 *
 * @param maxDecompressedBytes of a body as the sender had it before it was packed
 */
public record IngestLimits(LabelLimits labels, int maxDecompressedBytes) {

    public static final IngestLimits DEFAULTS = new IngestLimits(LabelLimits.DEFAULTS, 32 << 20);

    private static final int MAX_UNIT_LENGTH = 64;
    private static final int MAX_HELP_LENGTH = 1_024;

    public static IngestLimits from(Settings settings) {
        LabelLimits defaults = DEFAULTS.labels();
        return new IngestLimits(
                new LabelLimits(
                        settings.integer("belvedere.ingest.max-labels", defaults.maxLabels(), 1, 1_000),
                        settings.integer("belvedere.ingest.max-label-name-bytes", defaults.maxNameBytes(), 1, 65_536),
                        settings.integer(
                                "belvedere.ingest.max-label-value-bytes", defaults.maxValueBytes(), 1, 65_536)),
                settings.integer(
                        "belvedere.ingest.max-decompressed-bytes", DEFAULTS.maxDecompressedBytes(), 1 << 10, 1 << 30));
    }

    /** What is told of a metric, its texts cut to what is kept of them; no store takes the character 0. */
    public static MetricMetadata metadata(MetricType type, String unit, String help) {
        return new MetricMetadata(type, cut(unit, MAX_UNIT_LENGTH), cut(help, MAX_HELP_LENGTH));
    }

    private static String cut(String text, int maxLength) {
        String storable = text.indexOf(0) < 0 ? text : text.replace('\0', ' ');
        if (storable.codePointCount(0, storable.length()) <= maxLength) {
            return storable;
        }
        return storable.substring(0, storable.offsetByCodePoints(0, maxLength - 1)) + "…";
    }
}
