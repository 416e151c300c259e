package io.belvedere.rollup;

import io.belvedere.chunk.ColumnReader;
import io.belvedere.chunk.ColumnWriter;
import io.belvedere.chunk.CorruptChunkException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sketches of a roll-up. The first bin of each is that of the least value, and the last holds what is left of the
 * count, so neither is written.
 */
final class SketchColumns {

    /** Of all sketches together. */
    static final int MAX_BINS = 1 << 20;

    private SketchColumns() {}

    static int bins(List<Sketch> sketches) {
        return sketches.stream().mapToInt(Sketch::bins).sum();
    }

    static void write(List<Sketch> sketches, ColumnWriter out) {
        int size = sketches.size();
        long[] bins = sketches.stream().mapToLong(Sketch::bins).toArray();
        long[] gaps = new long[bins(sketches) - size];
        long[] counts = new long[gaps.length];
        int at = 0;
        for (Sketch sketch : sketches) {
            for (int bin = 1; bin < sketch.bins(); bin++) {
                gaps[at] = (long) sketch.key(bin) - sketch.key(bin - 1);
                counts[at++] = sketch.count(bin - 1);
            }
        }
        out.putIntegers(bins, size);
        out.putIntegers(gaps, at);
        out.putIntegers(counts, at);
    }

    static List<Sketch> read(ColumnReader in, BucketColumns buckets) {
        long[] bins = in.readIntegers(buckets.size());
        int total = requireBins(bins, buckets.counts);
        long[] gaps = in.readIntegers(total - bins.length);
        long[] counts = in.readIntegers(total - bins.length);
        List<Sketch> sketches = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < bins.length; i++) {
            Sketch sketch = sketch(buckets, i, (int) bins[i], gaps, counts, at);
            sketches.add(sketch);
            at += sketch.bins() - 1;
        }
        return sketches;
    }

    private static int requireBins(long[] bins, long[] counts) {
        long total = 0;
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] < 1 || bins[i] > counts[i] || bins[i] > MAX_BINS) {
                throw new CorruptChunkException(bins[i] + " bins of " + counts[i] + " values");
            }
            total += bins[i];
        }
        if (total > MAX_BINS) {
            throw new CorruptChunkException(total + " bins, at most " + MAX_BINS + " are possible");
        }
        return (int) total;
    }

    private static Sketch sketch(BucketColumns buckets, int bucket, int bins, long[] gaps, long[] counts, int at) {
        int[] keys = new int[bins];
        long[] ofKeys = new long[bins];
        long left = buckets.counts[bucket];
        keys[0] = Sketch.keyOf(buckets.mins[bucket]);
        for (int bin = 1; bin < bins; bin++) {
            long gap = gaps[at + bin - 1];
            long count = counts[at + bin - 1];
            if (gap < 1 || gap > Sketch.MAX_KEY - keys[bin - 1] || count < 1 || count >= left) {
                throw new CorruptChunkException("a bin of " + count + " values of " + left + ", " + gap + " ahead");
            }
            keys[bin] = keys[bin - 1] + (int) gap;
            ofKeys[bin - 1] = count;
            left -= count;
        }
        ofKeys[bins - 1] = left;
        return new Sketch(keys, ofKeys);
    }
}
