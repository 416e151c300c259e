package io.belvedere.chunk;

import java.util.Arrays;

/**
 * Finds a short form of a column of integers: estimates which transform leaves the smallest residuals, then writes them in
 * each packing that may suit and keeps the shortest. Not for several threads at a time.
 */
final class IntegerColumnWriter {

    private static final Transform[] TRANSFORMS = Transform.values();
    private static final int PROBES = 15;

    /** Beyond this spread the mean of residuals could overflow, and a better centre would not pay. */
    private static final int MAX_BITS_TO_CENTRE = 48;

    private final MiniBlockWriter miniBlocks = new MiniBlockWriter();
    private final long[] probes = new long[PROBES];
    private final long[] packed;
    private final long[] gaps;
    private final ByteSink candidate;
    private final ByteSink shortest;

    private Residuals best;
    private Residuals next;

    IntegerColumnWriter(int maxCount) {
        packed = new long[maxCount];
        gaps = new long[maxCount];
        candidate = new ByteSink(maxCount);
        shortest = new ByteSink(maxCount);
        best = new Residuals(maxCount);
        next = new Residuals(maxCount);
    }

    void write(long[] values, int from, int count, ByteSink out) {
        chooseTransform(values, from, count);
        best.measure();
        shortest.clear();
        if (best.min == best.max) {
            startCandidate(IntegerColumn.CONSTANT, best.min);
            keepIfShorter();
        } else {
            writePackings(best.equalToTypical());
        }
        out.putAll(shortest);
    }

    /** With few exceptions nothing is shorter than to list them, with many the list is longer than all. */
    private void writePackings(int typical) {
        if (typical * 4L >= best.count * 3L) {
            writeSparse();
        }
        if (typical * 16L < best.count * 15L) {
            writeUnsigned();
            writeSigned();
        }
    }

    private void chooseTransform(long[] values, int from, int count) {
        best.cost = Long.MAX_VALUE;
        for (Transform transform : TRANSFORMS) {
            if (count > transform.lead()) {
                next.take(transform, values, from, count);
                estimate(next);
                if (next.cost < best.cost) {
                    Residuals swapped = best;
                    best = next;
                    next = swapped;
                }
            }
        }
    }

    /** The cost is the sum of the significant bits of what differs from a typical residual: the median of some. */
    private void estimate(Residuals residuals) {
        int probed = Math.min(PROBES, residuals.count);
        for (int i = 0; i < probed; i++) {
            probes[i] = residuals.values[(int) ((long) i * residuals.count / probed)];
        }
        Arrays.sort(probes, 0, probed);
        residuals.estimateAround(probes[probed / 2]);
    }

    private void writeUnsigned() {
        startCandidate(IntegerColumn.UNSIGNED, best.min);
        for (int i = 0; i < best.count; i++) {
            packed[i] = best.values[i] - best.min;
        }
        divide();
        MiniBlocks.write(packed, best.count, miniBlocks, candidate);
        keepIfShorter();
    }

    private void writeSigned() {
        long base = centre();
        startCandidate(IntegerColumn.SIGNED, base);
        for (int i = 0; i < best.count; i++) {
            packed[i] = best.values[i] - base;
        }
        divide();
        for (int i = 0; i < best.count; i++) {
            packed[i] = ByteSink.zigzag(packed[i]);
        }
        MiniBlocks.write(packed, best.count, miniBlocks, candidate);
        keepIfShorter();
    }

    private void writeSparse() {
        startCandidate(IntegerColumn.SPARSE, best.typical);
        int number = 0;
        int last = -1;
        for (int i = 0; i < best.count; i++) {
            if (best.values[i] != best.typical) {
                gaps[number] = (long) i - last - 1;
                packed[number] = ByteSink.zigzag((best.values[i] - best.typical) / best.divisor) - 1;
                number++;
                last = i;
            }
        }
        candidate.putVarint(number);
        MiniBlocks.write(gaps, number, miniBlocks, candidate);
        MiniBlocks.write(packed, number, miniBlocks, candidate);
        keepIfShorter();
    }

    private void startCandidate(int packing, long base) {
        candidate.clear();
        boolean divided = best.divisor != 1;
        candidate.putByte(best.transform.code() | (packing << 2) | (divided ? IntegerColumn.DIVIDED : 0));
        for (int i = 0; i < best.transform.parameters(); i++) {
            candidate.putSigned(best.parameters[i]);
        }
        candidate.putSigned(base);
        if (divided) {
            candidate.putVarint(best.divisor);
        }
    }

    private void keepIfShorter() {
        if (shortest.size() == 0 || candidate.size() < shortest.size()) {
            shortest.clear();
            shortest.putAll(candidate);
        }
    }

    private void divide() {
        if (best.divisor != 1) {
            for (int i = 0; i < best.count; i++) {
                packed[i] /= best.divisor;
            }
        }
    }

    /** The mean of what lies near the typical residual; it differs from that by a multiple of the divisor. */
    private long centre() {
        long bits = best.cost / best.count + 2;
        if (bits > MAX_BITS_TO_CENTRE) {
            return best.typical;
        }
        long near = 1L << bits;
        long sum = 0;
        int count = 0;
        for (int i = 0; i < best.count; i++) {
            long distance = best.values[i] - best.typical;
            if (distance > -near && distance < near) {
                sum += distance;
                count++;
            }
        }
        long mean = Math.round((double) sum / count / best.divisor);
        return best.typical + mean * best.divisor;
    }
}
