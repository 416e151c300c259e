package io.belvedere.rest.remotewrite;

import io.belvedere.metric.MetricType;
import java.io.IOException;

/** What both versions have in common on the wire. Tags are as protobuf has them: field number times 8 plus wire type. */
final class WireFormat {

    private static final int SAMPLE_VALUE = 1 << 3 | 1;
    private static final int SAMPLE_TIMESTAMP = 2 << 3;

    private static final int SAMPLE_START = 3 << 3;

    private static final MetricType[] TYPES = {
        MetricType.UNKNOWN,
        MetricType.COUNTER,
        MetricType.GAUGE,
        MetricType.HISTOGRAM,
        MetricType.GAUGEHISTOGRAM,
        MetricType.SUMMARY,
        MetricType.INFO,
        MetricType.STATESET
    };

    private WireFormat() {}

    /** {@code Sample}: 1 double value, 2 int64 timestamp in ms. Version 2 adds 3, when its counter began. */
    static void sample(WireReader in, BatchAssembly batch) throws IOException {
        int outer = in.enter();
        double value = 0;
        long timestamp = 0;
        while (in.hasMore()) {
            int tag = in.tag();
            switch (tag) {
                case SAMPLE_VALUE -> value = in.fixed64();
                case SAMPLE_TIMESTAMP -> timestamp = in.varint();
                case SAMPLE_START -> startTimestamp(in, batch);
                default -> in.skip(tag);
            }
        }
        in.leave(outer);
        batch.sample(timestamp, value);
    }

    /** Counts a time at which a counter began, which is not kept; 0 says that it is not known. */
    static void startTimestamp(WireReader in, BatchAssembly batch) throws IOException {
        if (in.varint() != 0) {
            batch.startTimestamp();
        }
    }

    static MetricType type(int number) {
        return number > 0 && number < TYPES.length ? TYPES[number] : MetricType.UNKNOWN;
    }
}
