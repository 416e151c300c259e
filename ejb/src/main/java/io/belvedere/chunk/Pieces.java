package io.belvedere.chunk;

/**
 * Columns are cut into pieces of 1 024 samples, the last one shorter, so that a part of a chunk can be read without the
 * rest. A directory in front of the pieces of a column says how many bytes each takes; a single piece has none.
 */
final class Pieces {

    static final int SIZE = 1024;

    private Pieces() {}

    static int count(int samples) {
        return (samples + SIZE - 1) / SIZE;
    }

    /** How many samples the piece at this place has. */
    static int length(int piece, int samples) {
        return Math.min(SIZE, samples - piece * SIZE);
    }

    /** The directory's lengths, turned into one source a piece. */
    static ByteSource[] slices(ByteSource in, int samples) {
        int count = count(samples);
        if (in.remaining() < count) {
            throw new CorruptChunkException(count + " pieces in " + in.remaining() + " bytes");
        }
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = in.readCount("the length of a piece", in.remaining());
        }
        ByteSource[] slices = new ByteSource[count];
        for (int i = 0; i < count; i++) {
            slices[i] = in.slice(lengths[i]);
        }
        return slices;
    }
}
