package io.belvedere.persistence.sample;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Labels as bytes, which docs/formats/sample-log.md describes, and the digest by which the store knows them. */
final class StoredLabels {

    static final int FORMAT = 1;
    static final int DIGEST_BYTES = 16;

    private static final int TYPICAL_BYTES = 200;

    private StoredLabels() {}

    static byte[] encode(Labels labels) {
        ByteWriter writer = new ByteWriter(TYPICAL_BYTES);
        writer.putByte(FORMAT);
        writer.putVarint(labels.size());
        for (int index = 0; index < labels.size(); index++) {
            putText(writer, labels.name(index));
            putText(writer, labels.value(index));
        }
        return writer.toByteArray();
    }

    private static void putText(ByteWriter writer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.putVarint(bytes.length);
        writer.putBytes(bytes);
    }

    static Labels decode(byte[] stored) {
        return decode(stored, Labels.builder(LabelLimits.UNLIMITED));
    }

    /** With a builder that serves for many. */
    static Labels decode(byte[] stored, Labels.Builder builder) {
        ByteReader reader = new ByteReader(stored, 0, stored.length);
        int format = reader.readByte();
        if (format != FORMAT) {
            throw new CorruptSamplesException("format " + format + " of labels is not known, " + FORMAT + " is");
        }
        int size = reader.readCount("the number of labels", reader.remaining());
        try {
            for (int index = 0; index < size; index++) {
                builder.add(readText(reader, stored), readText(reader, stored));
            }
            reader.requireEnd();
            return builder.build();
        } catch (CorruptSamplesException corrupt) {
            builder.clear();
            throw corrupt;
        } catch (BelvedereException refused) {
            builder.clear();
            throw new CorruptSamplesException("stored labels: " + refused.getMessage());
        }
    }

    private static String readText(ByteReader reader, byte[] stored) {
        int length = reader.readCount("the length of a text", reader.remaining());
        return new String(stored, reader.skip(length), length, StandardCharsets.UTF_8);
    }

    /** The first half of SHA-256. It never changes, or every series would be stored once more. */
    static byte[] digest(byte[] stored) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(stored), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
