package io.belvedere.benchmarks.query;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xerial.snappy.Snappy;

/** The times of the samples in requests of remote write, by series in the order of the requests. */
final class WrittenTimes {

    private static final int FIELD_BITS = 3;

    private WrittenTimes() {}

    static List<List<Long>> of(List<byte[]> requests) {
        List<List<Long>> all = new ArrayList<>();
        for (byte[] request : requests) {
            try {
                CodedInputStream in = CodedInputStream.newInstance(Snappy.uncompress(request));
                while (in.readTag() != 0) {
                    all.add(ofSeries(in.readBytes().newCodedInput()));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return all;
    }

    private static List<Long> ofSeries(CodedInputStream in) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            byte[] labelOrSample = in.readByteArray();
            if (tag >> FIELD_BITS == 2) {
                times.add(ofSample(CodedInputStream.newInstance(labelOrSample)));
            }
        }
        return times;
    }

    private static long ofSample(CodedInputStream in) throws IOException {
        in.readTag();
        in.readDouble();
        in.readTag();
        return in.readInt64();
    }
}
