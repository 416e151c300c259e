package io.belvedere.launcher.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Signals over a span of time as the JSON that the server takes, packed with gzip. The same span is the same document each
 * time, and names its producer and its turn, so that one which is sent again is known.
 */
public record SampleDocument(List<Signal> signals, Span span) {

    private static final String PRODUCER = "belvedere-demo";
    private static final long MILLIS = 1_000;

    /** The seconds {@code from}, {@code from + step} and so on before {@code until}. */
    public record Span(long from, long until, long step) {}

    public byte[] toGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Writer target = new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8)) {
            target.append("{\"producer\":\"" + PRODUCER + "\",\"sequence\":" + span.until() + ",\"series\":[");
            String comma = "";
            for (Signal signal : signals) {
                StringBuilder series = series(signal);
                if (!series.isEmpty()) {
                    target.append(comma).append(series);
                    comma = ",\n";
                }
            }
            target.append("]}");
        }
        return packed.toByteArray();
    }

    /** Empty if it has no value in the whole span. */
    private StringBuilder series(Signal signal) {
        StringBuilder times = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (long second = span.from(); second < span.until(); second += span.step()) {
            double value = signal.at(second);
            if (!Double.isNaN(value)) {
                String comma = times.isEmpty() ? "" : ",";
                times.append(comma).append(second * MILLIS);
                append(values.append(comma), value);
            }
        }
        StringBuilder series = new StringBuilder();
        if (!times.isEmpty()) {
            series.append("{\"labels\":");
            labels(series, signal.labels());
            series.append(",\"timestamps\":[").append(times);
            series.append("],\"values\":[").append(values).append("]}");
        }
        return series;
    }

    /** Nothing in the labels of a fleet needs escaping. */
    private static void labels(StringBuilder target, Map<String, String> labels) {
        String comma = "{";
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            target.append(comma).append('"').append(label.getKey()).append("\":\"");
            target.append(label.getValue()).append('"');
            comma = ",";
        }
        target.append('}');
    }

    private static void append(StringBuilder target, double value) {
        if (value == Math.rint(value)) {
            target.append((long) value);
        } else {
            target.append(value);
        }
    }
}
