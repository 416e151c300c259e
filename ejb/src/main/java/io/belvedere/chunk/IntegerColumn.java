package io.belvedere.chunk;

import java.util.Arrays;

/**
 * A column of 64-bit integers. A {@link Transform} leaves residuals; each is {@code base + divisor × s}, and the s are
 * stored in one of four packings. The header byte holds transform (bits 0 and 1), packing (2 and 3) and whether a divisor
 * is given (4).
 */
final class IntegerColumn {

    /** All s are 0. */
    static final int CONSTANT = 0;

    /** Each s in zigzag form, in mini-blocks. */
    static final int SIGNED = 1;

    /** No s is negative; in mini-blocks. */
    static final int UNSIGNED = 2;

    /** Most s are 0; gaps and values of the others, in mini-blocks. */
    static final int SPARSE = 3;

    static final int DIVIDED = 16;

    private final long[] parameters = new long[2];
    private final long[] gaps;
    private final long[] others;

    /** A reader, its working space included, is for columns of at most this length and for one thread. */
    IntegerColumn(int maxCount) {
        gaps = new long[maxCount];
        others = new long[maxCount];
    }

    void read(ByteSource in, long[] into, int offset, int count) {
        int header = in.readByte();
        if (header >= 2 * DIVIDED) {
            throw new CorruptChunkException("unknown column of integers " + header);
        }
        Transform transform = Transform.ofCode(header);
        int residuals = count - transform.lead();
        if (residuals < 0) {
            throw new CorruptChunkException(transform + " of " + count + " values");
        }
        for (int i = 0; i < transform.parameters(); i++) {
            parameters[i] = in.readSigned();
        }
        long base = in.readSigned();
        long divisor = (header & DIVIDED) == 0 ? 1 : in.readVarint();
        readResiduals(in, (header >> 2) & 3, base, divisor, into, offset + transform.lead(), residuals);
        transform.undo(into, offset, count, parameters);
    }

    private void readResiduals(
            ByteSource in, int packing, long base, long divisor, long[] into, int offset, int count) {
        switch (packing) {
            case SIGNED -> {
                MiniBlocks.read(in, into, offset, count);
                for (int i = offset; i < offset + count; i++) {
                    into[i] = base + divisor * ByteSource.unzigzag(into[i]);
                }
            }
            case UNSIGNED -> {
                MiniBlocks.read(in, into, offset, count);
                for (int i = offset; i < offset + count; i++) {
                    into[i] = base + divisor * into[i];
                }
            }
            default -> {
                Arrays.fill(into, offset, offset + count, base);
                if (packing == SPARSE) {
                    readOthers(in, divisor, into, offset, count);
                }
            }
        }
    }

    private void readOthers(ByteSource in, long divisor, long[] into, int offset, int count) {
        int number = in.readCount("the number of exceptions", count);
        MiniBlocks.read(in, gaps, 0, number);
        MiniBlocks.read(in, others, 0, number);
        long position = -1;
        for (int i = 0; i < number; i++) {
            if (Long.compareUnsigned(gaps[i], count) >= 0 || position + 1 + gaps[i] >= count) {
                throw new CorruptChunkException("an exception lies beyond " + count + " values");
            }
            position += 1 + gaps[i];
            into[offset + (int) position] += divisor * ByteSource.unzigzag(others[i] + 1);
        }
    }
}
