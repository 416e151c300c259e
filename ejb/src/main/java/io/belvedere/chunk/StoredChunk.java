package io.belvedere.chunk;

/** A chunk whose frame was checked: format, checksum, number of samples. Its columns are opened, not decoded. */
final class StoredChunk {

    private final ByteSource in;
    private final int count;

    private StoredChunk(ByteSource in, int count) {
        this.in = in;
        this.count = count;
    }

    static StoredChunk of(byte[] bytes) {
        ByteSource in = Frame.open(bytes, ChunkFormat::ofCode);
        return new StoredChunk(in, in.readCount("the number of samples", ChunkCodec.MAX_SAMPLES));
    }

    int count() {
        return count;
    }

    Samples all() {
        long[] timestamps = new long[count];
        double[] values = new double[count];
        copyAll(timestamps, values, 0);
        return Samples.of(timestamps, values);
    }

    void copyAll(long[] timestamps, double[] values, int offset) {
        if (count == 0) {
            return;
        }
        TimestampColumn column = timestampColumn();
        column.read(new TimestampColumn.Positions(0, count), timestamps, offset);
        ValueColumn.open(in, count).read(0, count, values, offset);
    }

    Samples within(long fromMillis, long untilMillis) {
        if (count == 0) {
            return Samples.of(new long[0], new double[0]);
        }
        TimestampColumn column = timestampColumn();
        TimestampColumn.Positions positions = column.covering(fromMillis, untilMillis);
        long[] timestamps = new long[positions.count()];
        column.read(positions, timestamps, 0);
        int from = 0;
        int until = timestamps.length;
        while (from < until && !isWithin(timestamps[from], fromMillis, untilMillis)) {
            from++;
        }
        while (until > from && !isWithin(timestamps[until - 1], fromMillis, untilMillis)) {
            until--;
        }
        double[] values = new double[until - from];
        ValueColumn.open(in, count).read(positions.from() + from, positions.from() + until, values, 0);
        return keepWithin(timestamps, from, values, fromMillis, untilMillis);
    }

    private TimestampColumn timestampColumn() {
        int length = in.readCount("the length of the timestamps", in.remaining());
        return TimestampColumn.open(in.slice(length), count);
    }

    private static boolean isWithin(long timestamp, long fromMillis, long untilMillis) {
        return timestamp >= fromMillis && timestamp < untilMillis;
    }

    /** Moves what is within the range to the front of both arrays; in ascending order nothing but that is there. */
    private static Samples keepWithin(long[] timestamps, int from, double[] values, long fromMillis, long untilMillis) {
        int kept = 0;
        for (int i = 0; i < values.length; i++) {
            if (isWithin(timestamps[from + i], fromMillis, untilMillis)) {
                timestamps[kept] = timestamps[from + i];
                values[kept] = values[i];
                kept++;
            }
        }
        return Samples.ofFirst(kept, timestamps, values);
    }
}
