package io.belvedere.rollup;

import io.belvedere.chunk.ColumnReader;
import io.belvedere.chunk.ColumnWriter;
import io.belvedere.chunk.CorruptChunkException;
import io.belvedere.chunk.Decimals;
import java.util.Arrays;

/**
 * First, last, least and greatest values, then the sums. If all of the former are decimals of a few places they are
 * integers that say what one has over the other, which are small: the extremes of a counter are its ends.
 */
final class ValueColumns {

    /** In place of a power of ten: the values are no decimals. */
    static final int DOUBLES = 0x1F;

    private ValueColumns() {}

    static void write(Rollup rollup, ColumnWriter out) {
        int exponent = exponent(rollup);
        out.putByte(exponent);
        if (exponent == DOUBLES) {
            writeDoubles(rollup, out);
        } else {
            writeDecimals(rollup, exponent, out);
        }
    }

    static void read(ColumnReader in, BucketColumns columns) {
        int exponent = in.readByte();
        if (exponent == DOUBLES) {
            readDoubles(in, columns);
        } else if (exponent <= Decimals.MAX_EXPONENT) {
            readDecimals(in, exponent, columns);
        } else {
            throw new CorruptChunkException("unknown power of ten " + exponent);
        }
    }

    /** The power of ten over which all are integers. */
    private static int exponent(Rollup rollup) {
        int exponent = 0;
        double[][] all = {rollup.firsts(), rollup.lasts(), rollup.mins(), rollup.maxs()};
        for (double[] column : all) {
            for (double value : column) {
                if (!isDecimal(value, exponent)) {
                    int needed = Decimals.exactExponent(value);
                    if (needed < exponent) {
                        return DOUBLES;
                    }
                    exponent = needed;
                }
            }
        }
        int found = exponent;
        boolean exact = Arrays.stream(all).flatMapToDouble(Arrays::stream).allMatch(value -> isDecimal(value, found));
        return exact ? exponent : DOUBLES;
    }

    private static boolean isDecimal(double value, int exponent) {
        return Decimals.correction(value, Decimals.toInteger(value, exponent, 0), exponent) == 0;
    }

    private static void writeDecimals(Rollup rollup, int exponent, ColumnWriter out) {
        long[] firsts = integers(rollup.firsts(), exponent);
        long[] lasts = integers(rollup.lasts(), exponent);
        long[] column = new long[firsts.length];
        Arrays.setAll(column, i -> firsts[i] - (i == 0 ? 0 : lasts[i - 1]));
        put(out, column);
        Arrays.setAll(column, i -> lasts[i] - firsts[i]);
        put(out, column);
        long[] mins = integers(rollup.mins(), exponent);
        Arrays.setAll(column, i -> Math.min(firsts[i], lasts[i]) - mins[i]);
        put(out, column);
        long[] maxs = integers(rollup.maxs(), exponent);
        Arrays.setAll(column, i -> maxs[i] - Math.max(firsts[i], lasts[i]));
        put(out, column);
        Totals totals = new Totals(exponent, firsts, lasts);
        totals.write(rollup.sums(), rollup.counts(), out);
        totals.write(rollup.beforeResets(), rollup.resets(), out);
    }

    private static void readDecimals(ColumnReader in, int exponent, BucketColumns columns) {
        int size = columns.size();
        long[] firsts = in.readIntegers(size);
        long[] lasts = in.readIntegers(size);
        long[] mins = in.readIntegers(size);
        long[] maxs = in.readIntegers(size);
        for (int i = 0; i < size; i++) {
            firsts[i] += i == 0 ? 0 : lasts[i - 1];
            lasts[i] += firsts[i];
            columns.firsts[i] = Decimals.toDouble(firsts[i], exponent);
            columns.lasts[i] = Decimals.toDouble(lasts[i], exponent);
            columns.mins[i] = Decimals.toDouble(Math.min(firsts[i], lasts[i]) - mins[i], exponent);
            columns.maxs[i] = Decimals.toDouble(Math.max(firsts[i], lasts[i]) + maxs[i], exponent);
        }
        Totals totals = new Totals(exponent, firsts, lasts);
        totals.read(in, columns.counts, columns.sums);
        totals.read(in, columns.resets, columns.beforeResets);
    }

    private static void writeDoubles(Rollup rollup, ColumnWriter out) {
        int size = rollup.size();
        out.putDoubles(rollup.firsts(), size);
        out.putDoubles(rollup.lasts(), size);
        double[] lower = new double[size];
        double[] upper = new double[size];
        ends(rollup.firsts(), rollup.lasts(), lower, upper);
        putUnless(lower, rollup.mins(), out);
        putUnless(upper, rollup.maxs(), out);
        putUnless(new double[size], rollup.beforeResets(), out);
        out.putDoubles(rollup.sums(), size);
    }

    private static void readDoubles(ColumnReader in, BucketColumns columns) {
        int size = columns.size();
        copy(in.readDoubles(size), columns.firsts);
        copy(in.readDoubles(size), columns.lasts);
        ends(columns.firsts, columns.lasts, columns.mins, columns.maxs);
        readUnless(in, columns.mins);
        readUnless(in, columns.maxs);
        readUnless(in, columns.beforeResets);
        copy(in.readDoubles(size), columns.sums);
    }

    private static void ends(double[] firsts, double[] lasts, double[] lower, double[] upper) {
        Arrays.setAll(lower, i -> Math.min(firsts[i], lasts[i]));
        Arrays.setAll(upper, i -> Math.max(firsts[i], lasts[i]));
    }

    /** A 0 if the column is as expected bit for bit, otherwise a 1 and the column. */
    private static void putUnless(double[] expected, double[] column, ColumnWriter out) {
        boolean asExpected = sameBits(expected, column);
        out.putByte(asExpected ? 0 : 1);
        if (!asExpected) {
            out.putDoubles(column, column.length);
        }
    }

    private static void readUnless(ColumnReader in, double[] expected) {
        int given = in.readByte();
        if (given > 1) {
            throw new CorruptChunkException("unknown kind of column " + given);
        }
        if (given == 1) {
            copy(in.readDoubles(expected.length), expected);
        }
    }

    private static boolean sameBits(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Double.doubleToRawLongBits(a[i]) != Double.doubleToRawLongBits(b[i])) {
                return false;
            }
        }
        return true;
    }

    private static long[] integers(double[] values, int exponent) {
        return Arrays.stream(values)
                .mapToLong(value -> Decimals.toInteger(value, exponent, 0))
                .toArray();
    }

    private static void put(ColumnWriter out, long[] column) {
        out.putIntegers(column, column.length);
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
