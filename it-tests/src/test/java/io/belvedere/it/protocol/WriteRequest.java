package io.belvedere.it.protocol;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** Remote write as a sender would do it, made by hand from the specification. */
public final class WriteRequest {

    public static final String PATH = "/api/v1/write";
    public static final String ONE = "application/x-protobuf";
    public static final String TWO = "application/x-protobuf;proto=io.prometheus.write.v2.Request";

    private static final int MAX_LITERAL = 60;

    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final List<String> symbols = new ArrayList<>(List.of(""));

    public interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    /** A series of version 1.0 with one sample. */
    public WriteRequest series(long timestamp, double value, String... pairs) {
        return series(series -> series.writeByteArray(2, sample(timestamp, value)), pairs);
    }

    /** A series of version 1.0 with the samples that the caller puts into it. */
    public WriteRequest series(Fields samples, String... pairs) {
        return field(1, series -> {
            for (int i = 0; i < pairs.length; i += 2) {
                String name = pairs[i];
                String text = pairs[i + 1];
                series.writeByteArray(1, bytes(label -> {
                    label.writeString(1, name);
                    label.writeString(2, text);
                }));
            }
            samples.writeTo(series);
        });
    }

    /** A series of version 2.0 with what else the caller puts into it. */
    public WriteRequest symbolSeries(Fields more, String... pairs) {
        return field(5, series -> {
            series.writeByteArray(1, bytes(refs -> {
                for (String text : pairs) {
                    refs.writeUInt32NoTag(ref(text));
                }
            }));
            more.writeTo(series);
        });
    }

    private int ref(String text) {
        if (!symbols.contains(text)) {
            symbols.add(text);
        }
        return symbols.indexOf(text);
    }

    public static byte[] sample(long timestamp, double value) {
        return bytes(sample -> {
            sample.writeDouble(1, value);
            sample.writeInt64(2, timestamp);
        });
    }

    private WriteRequest field(int number, Fields content) {
        message.writeBytes(bytes(out -> out.writeByteArray(number, bytes(content))));
        return this;
    }

    public HttpRequest.Builder one(String authorization) {
        return post(ONE, authorization, bodyOfOne());
    }

    /** For another server than the one under test. */
    public byte[] bodyOfOne() {
        return packed(message.toByteArray());
    }

    public HttpRequest.Builder two(String authorization) {
        byte[] all = bytes(out -> {
            for (String symbol : symbols) {
                out.writeString(4, symbol);
            }
            out.writeRawBytes(message.toByteArray());
        });
        return post(TWO, authorization, packed(all));
    }

    public static HttpRequest.Builder post(String contentType, String authorization, byte[] body) {
        return Http.to(PATH, authorization)
                .header("Content-Type", contentType)
                .header("Content-Encoding", "snappy")
                .POST(BodyPublishers.ofByteArray(body));
    }

    /** A block of Snappy that is all literals: right, though no smaller. */
    public static byte[] packed(byte[] plain) {
        return bytes(out -> {
            out.writeUInt32NoTag(plain.length);
            for (int start = 0; start < plain.length; start += MAX_LITERAL) {
                int length = Math.min(MAX_LITERAL, plain.length - start);
                out.writeRawByte((byte) ((length - 1) << 2));
                out.writeRawBytes(plain, start, length);
            }
        });
    }

    private static byte[] bytes(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            fields.writeTo(out);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
