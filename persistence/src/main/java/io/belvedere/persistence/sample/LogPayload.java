package io.belvedere.persistence.sample;

import io.belvedere.sample.LogEntry;
import io.belvedere.tenant.TenantId;
import java.util.zip.CRC32C;

/**
 * The samples of a row of the log as bytes, which docs/formats/sample-log.md describes. Made to be fast first: a row
 * lives for some hours.
 */
final class LogPayload {

    static final int FORMAT = 1;

    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final int TYPICAL_SAMPLE_BYTES = 6;

    private LogPayload() {}

    /** Each series is a ref here, not an index of a new one. */
    static byte[] encode(int[] series, long[] timestamps, double[] values) {
        ByteWriter writer = new ByteWriter(16 + timestamps.length * TYPICAL_SAMPLE_BYTES);
        writer.putByte(FORMAT);
        writer.putVarint(timestamps.length);
        IntegerColumn.write(writer, timestamps.length, index -> series[index]);
        IntegerColumn.write(writer, timestamps.length, index -> timestamps[index]);
        new DecimalColumn().write(writer, values);
        writer.putWord(checksum(writer.bytes(), writer.size()), CHECKSUM_BYTES);
        return writer.toByteArray();
    }

    static LogEntry decode(TenantId tenant, byte[] payload) {
        ByteReader reader = new ByteReader(payload, 0, checkedEnd(payload));
        int format = reader.readByte();
        if (format != FORMAT) {
            throw new CorruptSamplesException("format " + format + " of a log row is not known, " + FORMAT + " is");
        }
        // A value takes a byte at least: no few bytes make large arrays.
        int count = reader.readCount("the number of samples", reader.remaining());
        int[] series = refs(IntegerColumn.read(reader, count));
        long[] timestamps = IntegerColumn.read(reader, count);
        double[] values = DecimalColumn.read(reader, count);
        reader.requireEnd();
        return new LogEntry(tenant, series, timestamps, values);
    }

    private static int checkedEnd(byte[] payload) {
        int end = payload.length - CHECKSUM_BYTES;
        if (end < 2) {
            throw new CorruptSamplesException("a log row has " + payload.length + " bytes, at least 6 are needed");
        }
        long stored = new ByteReader(payload, end, payload.length).readWord(CHECKSUM_BYTES);
        if (stored != checksum(payload, end)) {
            throw new CorruptSamplesException("the checksum of a log row is not that of its bytes");
        }
        return end;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }

    private static int[] refs(long[] column) {
        int[] refs = new int[column.length];
        for (int index = 0; index < refs.length; index++) {
            long ref = column[index];
            if (ref < 1 || ref > Integer.MAX_VALUE) {
                throw new CorruptSamplesException(ref + " is not the ref of a series");
            }
            refs[index] = (int) ref;
        }
        return refs;
    }
}
