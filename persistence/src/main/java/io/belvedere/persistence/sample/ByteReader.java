package io.belvedere.persistence.sample;

/** Reads what {@link ByteWriter} wrote, and trusts nothing: what reaches beyond the end is refused. */
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    int remaining() {
        return end - position;
    }

    /** Passes over bytes and answers where they begin. */
    int skip(int length) {
        if (length < 0 || length > remaining()) {
            throw new CorruptSamplesException(length + " bytes are needed where " + remaining() + " are left");
        }
        int from = position;
        position += length;
        return from;
    }

    int readByte() {
        return bytes[skip(1)] & 0xFF;
    }

    long readVarint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = readByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new CorruptSamplesException("a varint is longer than ten bytes");
    }

    /** A count or length of which {@code max} is the greatest possible. */
    int readCount(String what, int max) {
        long count = readVarint();
        if (Long.compareUnsigned(count, max) > 0) {
            throw new CorruptSamplesException(
                    what + " is " + Long.toUnsignedString(count) + ", at most " + max + " is possible");
        }
        return (int) count;
    }

    long readWord(int length) {
        int from = skip(length);
        if (length == 0) {
            return 0;
        }
        if (from + Long.BYTES <= bytes.length) {
            return (long) ByteWriter.LONGS.get(bytes, from) & -1L >>> (Long.SIZE - length * Byte.SIZE);
        }
        long word = 0;
        for (int index = 0; index < length; index++) {
            word |= (bytes[from + index] & 0xFFL) << (index * Byte.SIZE);
        }
        return word;
    }

    void requireEnd() {
        if (remaining() > 0) {
            throw new CorruptSamplesException(remaining() + " bytes are left at the end");
        }
    }
}
