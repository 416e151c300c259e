package io.belvedere.collect.internal.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the kernel told this process at its start, of which two values are needed to read others: the size of a page, and
 * into how many ticks it divides a second. Pairs of words of 64 bits, in the order of bytes of the machine.
 */
record AuxiliaryVector(long pageBytes, long ticksPerSecond) {

    /** What almost every machine has. */
    static final AuxiliaryVector USUAL = new AuxiliaryVector(4_096, 100);

    private static final long PAGE_BYTES = 6;
    private static final long TICKS_PER_SECOND = 17;

    static AuxiliaryVector read(ProcFolder proc) {
        return proc.bytes("self/auxv").map(AuxiliaryVector::parse).orElse(USUAL);
    }

    static AuxiliaryVector parse(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        long pageBytes = USUAL.pageBytes;
        long ticksPerSecond = USUAL.ticksPerSecond;
        while (words.remaining() >= 2 * Long.BYTES) {
            long key = words.getLong();
            long value = words.getLong();
            if (key == PAGE_BYTES) {
                pageBytes = value;
            } else if (key == TICKS_PER_SECOND) {
                ticksPerSecond = value;
            }
        }
        return new AuxiliaryVector(pageBytes, ticksPerSecond);
    }
}
