package io.belvedere.chunk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes that grow at their end: single ones, varints, little-endian words and packed bits. */
final class ByteSink {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[Math.max(capacity, Long.BYTES)];
    }

    /** How many bytes {@link #putVarint} takes. */
    static int varintLength(long value) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7);
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void putByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    /** Seven bits a byte, lowest first; all but the last byte have the top bit set. */
    void putVarint(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void putSigned(long value) {
        putVarint(zigzag(value));
    }

    void putLong(long value) {
        ensure(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
    }

    void putAll(ByteSink other) {
        ensure(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    /** The lowest {@code width} bits of each value, lowest bit first, filled up with zeros to whole bytes. */
    void putPacked(long[] values, int from, int count, int width) {
        if (width == 0) {
            return;
        }
        int length = (count * width + 7) >>> 3;
        ensure(length + Long.BYTES);
        long mask = -1L >>> (Long.SIZE - width);
        long word = 0;
        int used = 0;
        int at = size;
        for (int i = from; i < from + count; i++) {
            long value = values[i] & mask;
            word |= value << used;
            used += width;
            if (used >= Long.SIZE) {
                LONGS.set(bytes, at, word);
                at += Long.BYTES;
                used -= Long.SIZE;
                word = used == 0 ? 0 : value >>> (width - used);
            }
        }
        LONGS.set(bytes, at, word);
        size += length;
    }

    /** For each value as many zero bits as it says, then a one; filled up with zeros to whole bytes. */
    void putUnary(int[] values, int count) {
        int total = count;
        for (int i = 0; i < count; i++) {
            total += values[i];
        }
        int length = (total + 7) >>> 3;
        ensure(length);
        Arrays.fill(bytes, size, size + length, (byte) 0);
        int bit = -1;
        for (int i = 0; i < count; i++) {
            bit += values[i] + 1;
            bytes[size + (bit >>> 3)] |= (byte) (1 << (bit & 7));
        }
        size += length;
    }

    int crc32c() {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, size);
        return (int) crc.getValue();
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
