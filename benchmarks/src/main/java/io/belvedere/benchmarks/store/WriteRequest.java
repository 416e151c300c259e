package io.belvedere.benchmarks.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xerial.snappy.Snappy;

/** A request of remote write 1.0. */
public final class WriteRequest {

    private static final int SERIES = 1;
    private static final int LABEL = 1;
    private static final int SAMPLE = 2;
    private static final int BYTES_OF_A_SAMPLE = 32;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    /** Labels, encoded once for all requests. */
    public static final class Series {

        private final byte[] labels;

        public Series(String metric, Map<String, String> labels) {
            SortedMap<String, String> all = new TreeMap<>(labels);
            all.put("__name__", metric);
            ByteArrayOutputStream encoded = new ByteArrayOutputStream();
            CodedOutputStream out = CodedOutputStream.newInstance(encoded);
            try {
                for (Map.Entry<String, String> label : all.entrySet()) {
                    out.writeByteArray(LABEL, label(label.getKey(), label.getValue()));
                }
                out.flush();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            this.labels = encoded.toByteArray();
        }

        private static byte[] label(String name, String value) throws IOException {
            byte[] bytes = new byte
                    [CodedOutputStream.computeStringSize(1, name) + CodedOutputStream.computeStringSize(2, value)];
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeString(1, name);
            out.writeString(2, value);
            out.flush();
            return bytes;
        }
    }

    public WriteRequest add(Series series, long[] timestamps, double[] values) {
        try {
            byte[] samples = new byte[timestamps.length * BYTES_OF_A_SAMPLE];
            CodedOutputStream encoded = CodedOutputStream.newInstance(samples);
            for (int i = 0; i < timestamps.length; i++) {
                encoded.writeTag(SAMPLE, 2);
                encoded.writeUInt32NoTag(CodedOutputStream.computeDoubleSize(1, values[i])
                        + CodedOutputStream.computeInt64Size(2, timestamps[i]));
                encoded.writeDouble(1, values[i]);
                encoded.writeInt64(2, timestamps[i]);
            }
            int length = encoded.getTotalBytesWritten();
            encoded.flush();
            out.writeBytes(SERIES, ByteString.copyFrom(series.labels).concat(ByteString.copyFrom(samples, 0, length)));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] compressed() {
        try {
            out.flush();
            return Snappy.compress(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
