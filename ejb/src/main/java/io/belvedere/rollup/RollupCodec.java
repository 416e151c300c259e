package io.belvedere.rollup;

import io.belvedere.chunk.ColumnReader;
import io.belvedere.chunk.ColumnWriter;
import io.belvedere.chunk.CorruptChunkException;
import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Roll-ups to bytes and back, without any loss. Without state, for any number of threads. Bytes that are no roll-up end in
 * a {@link io.belvedere.chunk.CorruptChunkException}.
 */
public final class RollupCodec {

    /** More than 24 days of five minutes have. */
    public static final int MAX_BUCKETS = 1 << 13;

    /** docs/formats/rollup.md. No chunk of samples begins with it. 0x52 had buckets that were closed at their begin. */
    static final int FORMAT = 0x53;

    private RollupCodec() {}

    public static byte[] encode(Rollup rollup) {
        int size = rollup.size();
        if (size > MAX_BUCKETS) {
            throw BelvedereException.invalid(
                    "roll-up", "has " + size + " buckets, at most " + MAX_BUCKETS + " are allowed");
        }
        List<Sketch> sketches = rollup.sketches().orElse(List.of());
        ColumnWriter out = new ColumnWriter(FORMAT, Math.max(size, SketchColumns.bins(sketches)));
        out.putByte(rollup.resolution().code());
        out.putVarint(size);
        writeTimes(rollup, out);
        out.putIntegers(rollup.counts(), size);
        out.putIntegers(rollup.resets(), size);
        ValueColumns.write(rollup, out);
        out.putByte(rollup.hasSketches() ? 1 : 0);
        if (rollup.hasSketches()) {
            SketchColumns.write(sketches, out);
        }
        return out.seal();
    }

    private static void writeTimes(Rollup rollup, ColumnWriter out) {
        int size = rollup.size();
        long[] column = new long[size];
        long length = rollup.resolution().millis();
        Arrays.setAll(column, i -> rollup.starts()[i] / length);
        out.putIntegers(column, size);
        Arrays.setAll(column, i -> rollup.firstTimes()[i] - rollup.starts()[i]);
        out.putIntegers(column, size);
        Arrays.setAll(column, i -> rollup.lastTimes()[i] - rollup.starts()[i]);
        out.putIntegers(column, size);
    }

    public static Rollup decode(byte[] bytes) {
        ColumnReader in = new ColumnReader(FORMAT, bytes);
        Resolution resolution = Resolution.ofCode(in.readByte());
        int size = in.readCount("the number of buckets", MAX_BUCKETS);
        BucketColumns columns = new BucketColumns(size);
        readTimes(in, resolution, columns);
        System.arraycopy(in.readIntegers(size), 0, columns.counts, 0, size);
        System.arraycopy(in.readIntegers(size), 0, columns.resets, 0, size);
        requireCounts(columns);
        ValueColumns.read(in, columns);
        List<Sketch> sketches = readSketches(in, columns);
        in.requireEnd();
        return new Rollup(resolution, columns, sketches);
    }

    private static void readTimes(ColumnReader in, Resolution resolution, BucketColumns columns) {
        int size = columns.size();
        long[] numbers = in.readIntegers(size);
        long[] firsts = in.readIntegers(size);
        long[] lasts = in.readIntegers(size);
        for (int i = 0; i < size; i++) {
            if (i > 0 && numbers[i] <= numbers[i - 1]) {
                throw new CorruptChunkException("bucket " + numbers[i] + " behind " + numbers[i - 1]);
            }
            if (firsts[i] < 1 || firsts[i] > lasts[i] || lasts[i] > resolution.millis()) {
                throw new CorruptChunkException("values from " + firsts[i] + " to " + lasts[i] + " ms of a bucket");
            }
            columns.starts[i] = numbers[i] * resolution.millis();
            columns.firstTimes[i] = columns.starts[i] + firsts[i];
            columns.lastTimes[i] = columns.starts[i] + lasts[i];
        }
    }

    private static void requireCounts(BucketColumns columns) {
        for (int i = 0; i < columns.size(); i++) {
            long count = columns.counts[i];
            long resets = columns.resets[i];
            if (count < 1 || resets < 0 || resets >= count) {
                throw new CorruptChunkException(resets + " resets in " + count + " values");
            }
        }
    }

    private static @Nullable List<Sketch> readSketches(ColumnReader in, BucketColumns columns) {
        int present = in.readByte();
        return switch (present) {
            case 0 -> null;
            case 1 -> SketchColumns.read(in, columns);
            default -> throw new CorruptChunkException("unknown kind of sketches " + present);
        };
    }
}
