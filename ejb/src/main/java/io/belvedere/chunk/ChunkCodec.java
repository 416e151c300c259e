package io.belvedere.chunk;

import io.belvedere.problem.BelvedereException;

/**
 * Samples to bytes and back, without any loss: every bit of every value, NaN payloads included, and every timestamp in
 * whatever order they come. Without state, for any number of threads. Bytes that are no chunk end in a
 * {@link CorruptChunkException}; a checksum tells changed ones.
 */
public final class ChunkCodec {

    /** A day of samples at twelve a second. */
    public static final int MAX_SAMPLES = 1 << 20;

    private ChunkCodec() {}

    public static byte[] encode(Samples samples) {
        if (samples.size() > MAX_SAMPLES) {
            throw BelvedereException.invalid(
                    "samples", "are " + samples.size() + " for one chunk, at most " + MAX_SAMPLES + " are allowed");
        }
        return new ChunkWriter(samples).write();
    }

    public static Samples decode(byte[] chunk) {
        return StoredChunk.of(chunk).all();
    }

    /** The samples of a time range, half-open, in their order. What lies outside is mostly not even decoded. */
    public static Samples decode(byte[] chunk, long fromMillis, long untilMillis) {
        return StoredChunk.of(chunk).within(fromMillis, untilMillis);
    }

    /**
     * Decodes behind what arrays hold already, so that the chunks of a series end up in one pair of arrays.
     *
     * @return where the next samples belong
     */
    public static int decodeInto(byte[] chunk, long[] timestamps, double[] values, int offset) {
        StoredChunk stored = StoredChunk.of(chunk);
        int space = Math.min(timestamps.length, values.length) - offset;
        if (offset < 0 || stored.count() > space) {
            throw BelvedereException.invalid(
                    "offset",
                    "is " + offset + ", which leaves room for " + space + " of " + stored.count() + " samples");
        }
        stored.copyAll(timestamps, values, offset);
        return offset + stored.count();
    }

    /** How many samples a chunk has. */
    public static int sampleCount(byte[] chunk) {
        return StoredChunk.of(chunk).count();
    }
}
