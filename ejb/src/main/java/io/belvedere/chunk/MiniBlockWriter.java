package io.belvedere.chunk;

import java.util.Arrays;

/** Finds the shortest way for each mini-block and writes it. Not for several threads at a time. */
final class MiniBlockWriter {

    private static final int MAX_RICE_WIDTH = 62;

    /** How many numbers of the mini-block have so many significant bits. */
    private final int[] withBits = new int[Long.SIZE + 1];

    private final int[] unary = new int[MiniBlocks.SIZE];
    private final long[] shifted = new long[MiniBlocks.SIZE];

    private int header;
    private int length;

    void write(long[] values, int from, int count, ByteSink out) {
        int maxBits = countBits(values, from, count);
        header = MiniBlocks.PACKED + maxBits;
        length = packedLength(count, maxBits);
        long least = least(values, from, count);
        if (maxBits > 0) {
            considerPatched(count, maxBits);
            considerRice(values, from, count);
            considerLocal(values, from, count, least);
        }
        out.putByte(header);
        if (header < MiniBlocks.PATCHED) {
            out.putPacked(values, from, count, header - MiniBlocks.PACKED);
        } else if (header < MiniBlocks.RICE) {
            writePatched(values, from, count, header - MiniBlocks.PATCHED, out);
        } else if (header < MiniBlocks.LOCAL) {
            writeRice(values, from, count, header - MiniBlocks.RICE, out);
        } else {
            writeLocal(values, from, count, header - MiniBlocks.LOCAL, least, out);
        }
    }

    private static int packedLength(int count, int width) {
        return (count * width + 7) >>> 3;
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    private int countBits(long[] values, int from, int count) {
        Arrays.fill(withBits, 0);
        long all = 0;
        for (int i = from; i < from + count; i++) {
            withBits[bits(values[i])]++;
            all |= values[i];
        }
        return bits(all);
    }

    private static long least(long[] values, int from, int count) {
        long least = Long.MAX_VALUE;
        for (int i = from; i < from + count; i++) {
            least = Math.min(least, values[i] ^ Long.MIN_VALUE);
        }
        return least ^ Long.MIN_VALUE;
    }

    private void consider(int candidate, int candidateLength) {
        if (candidateLength < length) {
            header = candidate;
            length = candidateLength;
        }
    }

    private void considerPatched(int count, int maxBits) {
        int patches = 0;
        for (int width = maxBits - 1; width >= 0; width--) {
            patches += withBits[width + 1];
            if (packedLength(count, width) + 1 + 2 * patches >= length && patches > count / 4) {
                return;
            }
            consider(MiniBlocks.PATCHED + width, packedLength(count, width) + 1 + patches + highLength(width, maxBits));
        }
    }

    private int highLength(int width, int maxBits) {
        int total = 0;
        for (int bits = width + 1; bits <= maxBits; bits++) {
            total += withBits[bits] * ((bits - width + 6) / 7);
        }
        return total;
    }

    /** Numbers that fall off like a bell or an exponential are shortest with a width just below that of their median. */
    private void considerRice(long[] values, int from, int count) {
        int below = withBits[0];
        int median = 0;
        while (2 * below < count) {
            median++;
            below += withBits[median];
        }
        for (int width = Math.max(0, median - 2); width <= Math.min(median, MAX_RICE_WIDTH); width++) {
            consider(MiniBlocks.RICE + width, riceLength(values, from, count, width));
        }
    }

    private static int riceLength(long[] values, int from, int count, int width) {
        int unaryBits = count;
        int escaped = 0;
        for (int i = from; i < from + count; i++) {
            long high = values[i] >>> width;
            if (high >= 0 && high < MiniBlocks.ESCAPE) {
                unaryBits += (int) high;
            } else {
                unaryBits += MiniBlocks.ESCAPE;
                escaped += ByteSink.varintLength(high - MiniBlocks.ESCAPE);
            }
        }
        return packedLength(count, width) + (unaryBits + 7) / 8 + escaped;
    }

    private void considerLocal(long[] values, int from, int count, long least) {
        long greatest = 0;
        for (int i = from; i < from + count; i++) {
            greatest |= values[i] - least;
        }
        int width = bits(greatest);
        if (width < Long.SIZE) {
            consider(MiniBlocks.LOCAL + width, ByteSink.varintLength(least) + packedLength(count, width));
        }
    }

    private static void writePatched(long[] values, int from, int count, int width, ByteSink out) {
        out.putPacked(values, from, count, width);
        int patches = 0;
        for (int i = from; i < from + count; i++) {
            patches += values[i] >>> width == 0 ? 0 : 1;
        }
        out.putVarint(patches);
        for (int i = from; i < from + count; i++) {
            if (values[i] >>> width != 0) {
                out.putByte(i - from);
                out.putVarint(values[i] >>> width);
            }
        }
    }

    private void writeRice(long[] values, int from, int count, int width, ByteSink out) {
        out.putPacked(values, from, count, width);
        boolean escaped = false;
        for (int i = 0; i < count; i++) {
            long high = values[from + i] >>> width;
            escaped |= high >= MiniBlocks.ESCAPE || high < 0;
            unary[i] = (int) (high < 0 ? MiniBlocks.ESCAPE : Math.min(high, MiniBlocks.ESCAPE));
        }
        out.putUnary(unary, count);
        for (int i = 0; escaped && i < count; i++) {
            if (unary[i] == MiniBlocks.ESCAPE) {
                out.putVarint((values[from + i] >>> width) - MiniBlocks.ESCAPE);
            }
        }
    }

    private void writeLocal(long[] values, int from, int count, int width, long least, ByteSink out) {
        for (int i = 0; i < count; i++) {
            shifted[i] = values[from + i] - least;
        }
        out.putVarint(least);
        out.putPacked(shifted, 0, count, width);
    }
}
