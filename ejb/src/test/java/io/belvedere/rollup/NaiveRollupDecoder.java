package io.belvedere.rollup;

import io.belvedere.chunk.NaiveChunkDecoder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The naive twin of the decoder, written from docs/formats/rollup.md, bucket by bucket. It shares no code with what it
 * checks and takes roll-ups that are in order only. Adds the names of the forms that it meets.
 */
final class NaiveRollupDecoder {

    private final NaiveChunkDecoder in;
    private final Set<String> forms;
    private final List<Long> firstIntegers = new ArrayList<>();
    private final List<Long> lastIntegers = new ArrayList<>();
    private int size;

    NaiveRollupDecoder(byte[] bytes, Set<String> forms) {
        in = new NaiveChunkDecoder(bytes, new HashSet<>());
        this.forms = forms;
    }

    /** What was decoded, as a text of each bucket with the bits of its values. */
    List<String> decode() {
        require(in.nextByte() == 0x53, "format");
        long length = in.nextByte() == 1 ? 300_000 : 3_600_000;
        size = (int) in.varint();
        List<Long> numbers = integers();
        List<Long> firstTimes = integers();
        List<Long> lastTimes = integers();
        List<Long> counts = integers();
        List<Long> resets = integers();
        int exponent = in.nextByte();
        forms.add(exponent == 31 ? "doubles" : "decimals");
        List<List<Long>> values = exponent == 31 ? doubles() : decimals(exponent, counts, resets);
        List<String> sketches = sketches(counts, values.get(2));
        in.requireEnd();
        List<String> buckets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long start = numbers.get(i) * length;
            List<String> parts = new ArrayList<>();
            for (List<Long> column : values) {
                parts.add(Long.toHexString(column.get(i)));
            }
            buckets.add(start + " " + (start + firstTimes.get(i)) + " " + (start + lastTimes.get(i)) + " "
                    + counts.get(i) + " " + resets.get(i) + " " + String.join(" ", parts) + sketches.get(i));
        }
        return buckets;
    }

    /** First, last, min, max, sum, before resets: the bits. */
    private List<List<Long>> decimals(int exponent, List<Long> counts, List<Long> resets) {
        List<Long> mins = new ArrayList<>();
        List<Long> maxs = new ArrayList<>();
        List<Long> steps = integers();
        List<Long> rises = integers();
        List<Long> below = integers();
        List<Long> above = integers();
        for (int i = 0; i < size; i++) {
            firstIntegers.add(steps.get(i) + (i == 0 ? 0 : lastIntegers.get(i - 1)));
            lastIntegers.add(firstIntegers.get(i) + rises.get(i));
            mins.add(Math.min(firstIntegers.get(i), lastIntegers.get(i)) - below.get(i));
            maxs.add(Math.max(firstIntegers.get(i), lastIntegers.get(i)) + above.get(i));
        }
        return List.of(
                bits(firstIntegers, exponent),
                bits(lastIntegers, exponent),
                bits(mins, exponent),
                bits(maxs, exponent),
                totals(exponent, counts),
                totals(exponent, resets));
    }

    private List<Long> totals(int exponent, List<Long> counts) {
        int kind = in.nextByte();
        forms.add("total " + kind);
        List<Long> over = kind == 0 ? Collections.nCopies(size, 0L) : integers();
        List<Long> corrections = kind == 2 ? integers() : Collections.nCopies(size, 0L);
        List<Long> integers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            integers.add(((counts.get(i) * (firstIntegers.get(i) + lastIntegers.get(i))) >> 1) + over.get(i));
        }
        List<Long> bits = bits(integers, exponent);
        for (int i = 0; i < size; i++) {
            bits.set(i, bits.get(i) + corrections.get(i));
        }
        return bits;
    }

    private static List<Long> bits(List<Long> integers, int exponent) {
        List<Long> bits = new ArrayList<>();
        for (long integer : integers) {
            double value =
                    new BigDecimal((double) integer).movePointLeft(exponent).doubleValue();
            bits.add(Double.doubleToRawLongBits(value));
        }
        return bits;
    }

    private List<List<Long>> doubles() {
        List<Long> firsts = piece();
        List<Long> lasts = piece();
        List<Long> lower = new ArrayList<>();
        List<Long> upper = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double first = Double.longBitsToDouble(firsts.get(i));
            double last = Double.longBitsToDouble(lasts.get(i));
            lower.add(Double.compare(first, last) <= 0 ? firsts.get(i) : lasts.get(i));
            upper.add(Double.compare(first, last) <= 0 ? lasts.get(i) : firsts.get(i));
        }
        List<Long> mins = pieceUnless("min", lower);
        List<Long> maxs = pieceUnless("max", upper);
        List<Long> before = pieceUnless("before", Collections.nCopies(size, 0L));
        return List.of(firsts, lasts, mins, maxs, piece(), before);
    }

    private List<Long> pieceUnless(String what, List<Long> expected) {
        int given = in.nextByte();
        forms.add(what + " " + given);
        return given == 0 ? expected : piece();
    }

    private List<String> sketches(List<Long> counts, List<Long> minBits) {
        int sketched = in.nextByte();
        forms.add("sketched " + sketched);
        if (sketched == 0) {
            return Collections.nCopies(size, "");
        }
        List<Long> bins = integers();
        int others = (int) bins.stream().mapToLong(Long::longValue).sum() - size;
        List<Long> gaps = others == 0 ? List.of() : in.integers(others);
        List<Long> inBins = others == 0 ? List.of() : in.integers(others);
        List<String> sketches = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < size; i++) {
            long key = key(Double.longBitsToDouble(minBits.get(i)));
            long left = counts.get(i);
            StringBuilder text = new StringBuilder();
            for (int bin = 1; bin < bins.get(i); bin++, at++) {
                text.append(" ").append(key).append(":").append(inBins.get(at));
                left -= inBins.get(at);
                key += gaps.get(at);
            }
            sketches.add(text + " " + key + ":" + left);
        }
        return sketches;
    }

    private static long key(double value) {
        if (value < 0) {
            return -key(-value);
        }
        if (value < 0x1p-1022) {
            return 0;
        }
        double growth = StrictMath.log(1.01 / 0.99);
        return Double.isInfinite(value) ? 80_000 : 40_000 + (long) Math.ceil(StrictMath.log(value) / growth);
    }

    private List<Long> integers() {
        return size == 0 ? List.of() : in.integers(size);
    }

    private List<Long> piece() {
        return size == 0 ? List.of() : in.piece(size);
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("expected " + what);
        }
    }
}
