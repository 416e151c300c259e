package io.belvedere.rest.remotewrite;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xerial.snappy.Snappy;

/** Writes messages of both versions as a sender would, right or wrong. */
final class Messages {

    /** Writes the fields of a message. */
    interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    private Messages() {}

    static byte[] message(Fields fields) {
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

    static byte[] packed(byte[] message) {
        try {
            return Snappy.compress(message);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] concat(byte[]... parts) {
        return message(out -> {
            for (byte[] part : parts) {
                out.writeRawBytes(part);
            }
        });
    }

    /** A series of version 1.0, with one sample. */
    static byte[] series(long timestamp, double value, String... pairs) {
        return field(1, seriesBody(timestamp, value, pairs));
    }

    static byte[] seriesBody(long timestamp, double value, String... pairs) {
        return message(out -> {
            for (int i = 0; i < pairs.length; i += 2) {
                String name = pairs[i];
                String text = pairs[i + 1];
                out.writeByteArray(1, message(label -> {
                    label.writeString(1, name);
                    label.writeString(2, text);
                }));
            }
            out.writeByteArray(2, sample(timestamp, value));
        });
    }

    static byte[] sample(long timestamp, double value) {
        return message(out -> {
            out.writeDouble(1, value);
            out.writeInt64(2, timestamp);
        });
    }

    static byte[] field(int number, byte[] content) {
        return message(out -> out.writeByteArray(number, content));
    }

    /** Collects the symbols of a message of version 2.0 while its series are written. */
    static final class Symbols {

        private final List<String> symbols = new ArrayList<>(List.of(""));
        private final List<byte[]> series = new ArrayList<>();

        int ref(String text) {
            int known = symbols.indexOf(text);
            if (known >= 0) {
                return known;
            }
            symbols.add(text);
            return symbols.size() - 1;
        }

        Symbols series(Fields fields) {
            series.add(field(5, message(fields)));
            return this;
        }

        byte[] refs(String... texts) {
            return message(out -> {
                for (String text : texts) {
                    out.writeUInt32NoTag(ref(text));
                }
            });
        }

        Symbols series(long timestamp, double value, String... pairs) {
            return series(out -> {
                out.writeByteArray(1, refs(pairs));
                out.writeByteArray(2, sample(timestamp, value));
            });
        }

        byte[] symbolFields() {
            return message(out -> {
                for (String symbol : symbols) {
                    out.writeString(4, symbol);
                }
            });
        }

        byte[] seriesFields() {
            return concat(series.toArray(byte[][]::new));
        }

        byte[] toMessage() {
            return concat(symbolFields(), seriesFields());
        }
    }
}
