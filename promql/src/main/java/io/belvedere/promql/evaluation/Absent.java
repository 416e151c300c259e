package io.belvedere.promql.evaluation;

/**
 * The mark of a step without a value: a NaN that no sample is, since those are made one NaN when they are read. So a column
 * is a plain array and an operation on two of them needs no second one that says which steps are there.
 */
final class Absent {

    static final double VALUE = Double.longBitsToDouble(0x7ff8_0000_0ab5_e270L);

    private static final long BITS = Double.doubleToRawLongBits(VALUE);

    private Absent() {}

    static boolean is(double value) {
        return Double.doubleToRawLongBits(value) == BITS;
    }
}
