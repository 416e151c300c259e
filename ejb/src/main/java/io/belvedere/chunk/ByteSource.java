package io.belvedere.chunk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads what {@link ByteSink} wrote, and trusts nothing: whatever reaches beyond the end is a
 * {@link CorruptChunkException}.
 */
final class ByteSource {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteSource(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    int remaining() {
        return end - position;
    }

    /** The next bytes as a source of their own; this one goes on behind them. */
    ByteSource slice(int length) {
        int from = skip(length);
        return new ByteSource(bytes, from, position);
    }

    /** Passes over bytes and answers where they begin. */
    int skip(int length) {
        if (length < 0 || length > remaining()) {
            throw new CorruptChunkException(length + " bytes are needed where " + remaining() + " are left");
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
        throw new CorruptChunkException("a varint is longer than ten bytes");
    }

    long readSigned() {
        return unzigzag(readVarint());
    }

    /** A count, length or number of which {@code max} is the greatest possible. */
    int readCount(String what, int max) {
        long count = readVarint();
        if (Long.compareUnsigned(count, max) > 0) {
            throw new CorruptChunkException(
                    what + " is " + Long.toUnsignedString(count) + ", at most " + max + " is possible");
        }
        return (int) count;
    }

    long readLong() {
        return (long) LONGS.get(bytes, skip(Long.BYTES));
    }

    void readPacked(long[] into, int offset, int count, int width) {
        if (width == 0) {
            Arrays.fill(into, offset, offset + count, 0);
            return;
        }
        int from = skip((count * width + 7) >>> 3);
        long mask = -1L >>> (Long.SIZE - width);
        int bit = 0;
        for (int i = offset; i < offset + count; i++) {
            int at = from + (bit >>> 3);
            int shift = bit & 7;
            long value = wordAt(at) >>> shift;
            if (shift + width > Long.SIZE) {
                value |= wordAt(at + Long.BYTES) << (Long.SIZE - shift);
            }
            into[i] = value & mask;
            bit += width;
        }
    }

    /**
     * Reads unary numbers and adds each, shifted left, to a value.
     *
     * @return the greatest number that was read
     */
    int addUnary(long[] into, int offset, int count, int shift) {
        int greatest = 0;
        int last = -1;
        int i = offset;
        for (int base = 0; i < offset + count; base += Long.SIZE) {
            if (position + (base >>> 3) >= end) {
                throw new CorruptChunkException("unary numbers run over the end");
            }
            long word = wordAt(position + (base >>> 3));
            while (word != 0 && i < offset + count) {
                int bit = base + Long.numberOfTrailingZeros(word);
                int number = bit - last - 1;
                greatest = Math.max(greatest, number);
                into[i++] += (long) number << shift;
                last = bit;
                word &= word - 1;
            }
        }
        skip((last + 8) >>> 3);
        return greatest;
    }

    /** Eight bytes at any place of the array; beyond the end they are zero. */
    private long wordAt(int at) {
        if (at + Long.BYTES <= end) {
            return (long) LONGS.get(bytes, at);
        }
        long word = 0;
        for (int i = at; i < end; i++) {
            word |= (bytes[i] & 0xFFL) << ((i - at) << 3);
        }
        return word;
    }
}
