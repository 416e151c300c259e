package io.belvedere.it.query;

import com.google.protobuf.CodedOutputStream;
import io.belvedere.it.protocol.WriteRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One series with its samples. Its labels are in the order that remote write asks for. */
record MadeSeries(Map<String, String> labels, List<Point> points) {

    /** What a Prometheus writes when a series ends. */
    static final double STALE = Double.longBitsToDouble(0x7ff0_0000_0000_0002L);

    record Point(long timeMillis, double value) {}

    static MadeSeries of(String name, String... labels) {
        Map<String, String> sorted = new TreeMap<>(Map.of("__name__", name));
        for (int i = 0; i < labels.length; i += 2) {
            sorted.put(labels[i], labels[i + 1]);
        }
        return new MadeSeries(sorted, new ArrayList<>());
    }

    static WriteRequest request(List<MadeSeries> all) {
        WriteRequest request = new WriteRequest();
        all.forEach(series -> request.series(series::writeTo, series.pairs()));
        return request;
    }

    private String[] pairs() {
        return labels.entrySet().stream()
                .flatMap(label -> Stream.of(label.getKey(), label.getValue()))
                .toArray(String[]::new);
    }

    private void writeTo(CodedOutputStream out) throws IOException {
        for (Point point : points) {
            out.writeByteArray(2, WriteRequest.sample(point.timeMillis, point.value));
        }
    }

    void add(long timeMillis, double value) {
        points.add(new Point(timeMillis, value));
    }
}
