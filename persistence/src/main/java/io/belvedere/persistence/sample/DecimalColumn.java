package io.belvedere.persistence.sample;

/**
 * Numbers, each as a byte that says how many bytes follow and, if it was written with few decimals, as the integer that
 * it is without its point. Whatever would not come back to the bit is kept as it is.
 */
final class DecimalColumn {

    /** In place of the number of decimals: the eight bytes of the double follow. */
    static final int AS_IT_IS = 15;

    static final int MAX_DECIMALS = 6;

    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /** Integers up to here are exact as a double, and so is each quotient of one and a power of ten as rounded. */
    private static final long MAX_EXACT = 1L << 53;

    private static final long MISSED = Long.MIN_VALUE;

    /** What the last number had, which the next most likely has too. */
    private int decimals;

    void write(ByteWriter writer, double[] values) {
        for (double value : values) {
            write(writer, value);
        }
    }

    private void write(ByteWriter writer, double value) {
        long digits = digits(value, decimals);
        if (digits == MISSED) {
            digits = digits(value, MAX_DECIMALS);
            if (digits == MISSED) {
                writer.putByte(AS_IT_IS << 4 | Long.BYTES);
                writer.putWord(Double.doubleToRawLongBits(value), Long.BYTES);
                return;
            }
            decimals = MAX_DECIMALS;
            while (decimals > 0 && digits % 10 == 0) {
                digits /= 10;
                decimals--;
            }
        }
        long word = ByteWriter.zigzag(digits);
        int length = (Long.SIZE + 7 - Long.numberOfLeadingZeros(word)) >>> 3;
        writer.putByte(decimals << 4 | length);
        writer.putWord(word, length);
    }

    /** The number without its point, if dividing brings back every bit. */
    private static long digits(double value, int decimals) {
        long digits = (long) Math.rint(value * POWERS[decimals]);
        boolean exact = digits <= MAX_EXACT
                && digits >= -MAX_EXACT
                && Double.doubleToRawLongBits(digits / POWERS[decimals]) == Double.doubleToRawLongBits(value);
        return exact ? digits : MISSED;
    }

    static double[] read(ByteReader reader, int count) {
        double[] values = new double[count];
        for (int index = 0; index < count; index++) {
            int head = reader.readByte();
            int length = head & 0xF;
            if (length > Long.BYTES) {
                throw new CorruptSamplesException("a value of " + length + " bytes");
            }
            values[index] = value(head >>> 4, length, reader.readWord(length));
        }
        return values;
    }

    private static double value(int decimals, int length, long word) {
        if (decimals <= MAX_DECIMALS) {
            return ByteReader.unzigzag(word) / POWERS[decimals];
        }
        if (decimals == AS_IT_IS && length == Long.BYTES) {
            return Double.longBitsToDouble(word);
        }
        throw new CorruptSamplesException("a value with " + decimals + " decimals in " + length + " bytes");
    }
}
