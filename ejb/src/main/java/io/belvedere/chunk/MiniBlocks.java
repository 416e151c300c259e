package io.belvedere.chunk;

/**
 * Unsigned 64-bit numbers in mini-blocks of 128, each packed in the way that takes the fewest bytes for it. A header byte
 * names the way and its width.
 */
final class MiniBlocks {

    static final int SIZE = 128;

    /** Header = 0 + width: all numbers with so many bits, 0 to 64. */
    static final int PACKED = 0;

    /** Header = 65 + width: the low bits of all numbers, then position and high bits of those that have more. */
    static final int PATCHED = 65;

    /** Header = 129 + width: the low bits of all numbers, then the high bits in unary. */
    static final int RICE = 129;

    /** Header = 192 + width: the least number, then how far each is above it. */
    static final int LOCAL = 192;

    /** The greatest high part that Rice coding writes in unary; it says that the rest follows as a varint. */
    static final int ESCAPE = 20;

    private MiniBlocks() {}

    /** A writer, its working space included, is for one thread. */
    static void write(long[] values, int count, MiniBlockWriter writer, ByteSink out) {
        for (int from = 0; from < count; from += SIZE) {
            writer.write(values, from, Math.min(SIZE, count - from), out);
        }
    }

    static void read(ByteSource in, long[] into, int offset, int count) {
        for (int from = offset; from < offset + count; from += SIZE) {
            readOne(in, into, from, Math.min(SIZE, offset + count - from));
        }
    }

    private static void readOne(ByteSource in, long[] into, int offset, int count) {
        int header = in.readByte();
        if (header < PATCHED) {
            in.readPacked(into, offset, count, header - PACKED);
        } else if (header < RICE) {
            readPatched(in, into, offset, count, header - PATCHED);
        } else if (header < LOCAL) {
            readRice(in, into, offset, count, header - RICE);
        } else {
            readLocal(in, into, offset, count, header - LOCAL);
        }
    }

    private static void readPatched(ByteSource in, long[] into, int offset, int count, int width) {
        in.readPacked(into, offset, count, width);
        int patches = in.readCount("the number of patches", count);
        for (int i = 0; i < patches; i++) {
            int position = in.readByte();
            if (position >= count) {
                throw new CorruptChunkException("a patch at " + position + " of " + count + " numbers");
            }
            into[offset + position] |= in.readVarint() << width;
        }
    }

    private static void readRice(ByteSource in, long[] into, int offset, int count, int width) {
        in.readPacked(into, offset, count, width);
        int greatest = in.addUnary(into, offset, count, width);
        if (greatest > ESCAPE) {
            throw new CorruptChunkException("a unary number is " + greatest + ", at most " + ESCAPE + " is possible");
        }
        if (greatest == ESCAPE) {
            readEscaped(in, into, offset, count, width);
        }
    }

    private static void readEscaped(ByteSource in, long[] into, int offset, int count, int width) {
        for (int i = offset; i < offset + count; i++) {
            if (into[i] >>> width == ESCAPE) {
                into[i] += in.readVarint() << width;
            }
        }
    }

    private static void readLocal(ByteSource in, long[] into, int offset, int count, int width) {
        long least = in.readVarint();
        in.readPacked(into, offset, count, width);
        for (int i = offset; i < offset + count; i++) {
            into[i] += least;
        }
    }
}
