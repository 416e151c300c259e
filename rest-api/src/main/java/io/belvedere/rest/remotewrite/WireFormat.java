package io.belvedere.rest.remotewrite;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
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
    static void sample(CodedInputStream in, BatchAssembly batch) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        double value = 0;
        long timestamp = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case SAMPLE_VALUE -> value = in.readDouble();
                case SAMPLE_TIMESTAMP -> timestamp = in.readInt64();
                case SAMPLE_START -> startTimestamp(in, batch);
                default -> skip(in, tag);
            }
        }
        in.popLimit(outer);
        batch.sample(timestamp, value);
    }

    /** Counts a time at which a counter began, which is not kept; 0 says that it is not known. */
    static void startTimestamp(CodedInputStream in, BatchAssembly batch) throws IOException {
        if (in.readInt64() != 0) {
            batch.startTimestamp();
        }
    }

    /** Passes over a field that has a length; answers where its content ends. */
    static int skipContent(CodedInputStream in) throws IOException {
        int length = in.readRawVarint32();
        if (length < 0) {
            throw new InvalidProtocolBufferException("a length is negative");
        }
        in.skipRawBytes(length);
        return length;
    }

    /** Passes over a field that is not known here. */
    static void skip(CodedInputStream in, int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new InvalidProtocolBufferException("a group ends that has not begun");
        }
    }

    static MetricType type(int number) {
        return number > 0 && number < TYPES.length ? TYPES[number] : MetricType.UNKNOWN;
    }
}
