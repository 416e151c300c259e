package io.belvedere.rollup;

import io.belvedere.chunk.ColumnReader;
import io.belvedere.chunk.ColumnWriter;
import io.belvedere.chunk.CorruptChunkException;
import io.belvedere.chunk.Decimals;
import java.util.Arrays;

/**
 * Sums of decimals as what they have over an estimate: that all were in the middle between first and last. The sum is
 * rounded, so it can be a few units in the last place beside the decimal; that is kept as a correction.
 */
final class Totals {

    /** The estimate holds everywhere. */
    static final int ESTIMATED = 0;

    static final int OVER_ESTIMATE = 1;
    static final int CORRECTED = 2;

    private final int exponent;
    private final long[] firsts;
    private final long[] lasts;

    Totals(int exponent, long[] firsts, long[] lasts) {
        this.exponent = exponent;
        this.firsts = firsts;
        this.lasts = lasts;
    }

    /** Sums of so many values each. */
    void write(double[] sums, long[] counts, ColumnWriter out) {
        int size = sums.length;
        long[] over = new long[size];
        long[] corrections = new long[size];
        long anyOver = 0;
        long anyCorrection = 0;
        for (int i = 0; i < size; i++) {
            long integer = Decimals.toInteger(sums[i], exponent, estimate(i, counts));
            over[i] = integer - estimate(i, counts);
            corrections[i] = Decimals.correction(sums[i], integer, exponent);
            anyOver |= over[i];
            anyCorrection |= corrections[i];
        }
        boolean corrected = anyCorrection != 0;
        out.putByte(corrected ? CORRECTED : anyOver != 0 ? OVER_ESTIMATE : ESTIMATED);
        if (corrected || anyOver != 0) {
            out.putIntegers(over, size);
        }
        if (corrected) {
            out.putIntegers(corrections, size);
        }
    }

    void read(ColumnReader in, long[] counts, double[] sums) {
        int kind = in.readByte();
        if (kind > CORRECTED) {
            throw new CorruptChunkException("unknown kind of sums " + kind);
        }
        long[] over = kind == ESTIMATED ? new long[sums.length] : in.readIntegers(sums.length);
        long[] corrections = kind == CORRECTED ? in.readIntegers(sums.length) : new long[sums.length];
        Arrays.setAll(sums, i -> {
            double decimal = Decimals.toDouble(estimate(i, counts) + over[i], exponent);
            return Double.longBitsToDouble(Double.doubleToRawLongBits(decimal) + corrections[i]);
        });
    }

    /** Wraps around where it is too large; then it is a bad estimate, and the same one for the reader. */
    private long estimate(int i, long[] counts) {
        return (counts[i] * (firsts[i] + lasts[i])) >> 1;
    }
}
