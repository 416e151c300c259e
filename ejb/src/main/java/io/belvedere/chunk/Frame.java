package io.belvedere.chunk;

import java.util.function.IntConsumer;
import java.util.zip.CRC32C;

/** What stands around the columns: a format byte before them, a checksum of all bytes behind them. */
final class Frame {

    private static final int MAX_BYTES = 1 << 25;
    private static final int CHECKSUM_BYTES = 4;
    private static final int MIN_BYTES = 2 + CHECKSUM_BYTES;

    private Frame() {}

    static void seal(ByteSink out) {
        int checksum = out.crc32c();
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.putByte(checksum >>> shift);
        }
    }

    /** What stands between the format byte, which {@code format} refuses if it is unknown, and the checksum. */
    static ByteSource open(byte[] bytes, IntConsumer format) {
        if (bytes.length == 0) {
            throw new CorruptChunkException("it is empty");
        }
        format.accept(bytes[0] & 0xFF);
        if (bytes.length < MIN_BYTES || bytes.length > MAX_BYTES) {
            throw new CorruptChunkException(
                    "it has " + bytes.length + " bytes, " + MIN_BYTES + " to " + MAX_BYTES + " are possible");
        }
        int end = bytes.length - CHECKSUM_BYTES;
        requireChecksum(bytes, end);
        return new ByteSource(bytes, 1, end);
    }

    private static void requireChecksum(byte[] bytes, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, end);
        int stored = 0;
        for (int i = 0; i < CHECKSUM_BYTES; i++) {
            stored |= (bytes[end + i] & 0xFF) << (i * Byte.SIZE);
        }
        if ((int) crc.getValue() != stored) {
            throw new CorruptChunkException(
                    String.format("its checksum is %08x, but that of its bytes is %08x", stored, (int) crc.getValue()));
        }
    }
}
