package io.belvedere.sample.internal;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import java.util.Arrays;

/** Packed samples of one series, in the order of time, each time once. */
record Block(long first, long last, int size, byte[] bytes) {

    /** What a block takes on the heap beside its bytes, the array's header included. */
    private static final int OVERHEAD_BYTES = 64;

    static Block of(long[] times, double[] values, int from, int until) {
        long[] blockTimes = Arrays.copyOfRange(times, from, until);
        double[] blockValues = Arrays.copyOfRange(values, from, until);
        return new Block(
                times[from], times[until - 1], until - from, ChunkCodec.encode(Samples.of(blockTimes, blockValues)));
    }

    int memoryBytes() {
        return bytes.length + OVERHEAD_BYTES;
    }

    void copyTo(long[] times, double[] values, int offset) {
        ChunkCodec.decodeInto(bytes, times, values, offset);
    }
}
