package io.belvedere.chunk;

/** Reads up to 1 024 values in the scheme that their first byte names. Not for several threads at a time. */
final class ValuePiece {

    /** The eight bytes of each value. */
    static final int RAW = 0;

    /** Integers, divided by a power of ten; see {@link Decimals}. */
    static final int DECIMAL = 1;

    /** The bits as integers in the order of the values; see {@link #ordered}. */
    static final int ORDERED = 2;

    /** A table of high bits, an index into it and the low bits of each value. */
    static final int SPLIT = 3;

    /** In the byte behind {@link #DECIMAL}: corrections follow the integers. */
    static final int CORRECTED = 0x20;

    static final int MAX_TABLE = 64;

    private final IntegerColumn column;
    private final long[] integers;
    private final long[] more;

    ValuePiece(int maxCount) {
        int space = Math.max(maxCount, MAX_TABLE);
        column = new IntegerColumn(space);
        integers = new long[space];
        more = new long[space];
    }

    /**
     * The bits of a double, or what such an integer stands for, changed so that the integers are in the order of the
     * doubles: the negative ones count down.
     */
    static long ordered(long bits) {
        return bits ^ ((bits >> 63) >>> 1);
    }

    void read(ByteSource in, double[] into, int offset, int count) {
        int scheme = in.readByte();
        switch (scheme) {
            case RAW -> readRaw(in, into, offset, count);
            case DECIMAL -> readDecimal(in, into, offset, count);
            case ORDERED -> readOrdered(in, into, offset, count);
            case SPLIT -> readSplit(in, into, offset, count);
            default -> throw new CorruptChunkException("unknown scheme of values " + scheme);
        }
    }

    private static void readRaw(ByteSource in, double[] into, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            into[i] = Double.longBitsToDouble(in.readLong());
        }
    }

    private void readDecimal(ByteSource in, double[] into, int offset, int count) {
        int header = in.readByte();
        int exponent = header & ~CORRECTED;
        if (exponent > Decimals.MAX_EXPONENT) {
            throw new CorruptChunkException("unknown power of ten " + exponent);
        }
        column.read(in, integers, 0, count);
        Decimals.toDoubles(integers, exponent, into, offset, count);
        if ((header & CORRECTED) != 0) {
            column.read(in, integers, 0, count);
            for (int i = 0; i < count; i++) {
                long bits = Double.doubleToRawLongBits(into[offset + i]) + integers[i];
                into[offset + i] = Double.longBitsToDouble(bits);
            }
        }
    }

    private void readOrdered(ByteSource in, double[] into, int offset, int count) {
        column.read(in, integers, 0, count);
        for (int i = 0; i < count; i++) {
            into[offset + i] = Double.longBitsToDouble(ordered(integers[i]));
        }
    }

    private void readSplit(ByteSource in, double[] into, int offset, int count) {
        int lowBits = in.readCount("the number of low bits", Long.SIZE - 1);
        int size = in.readCount("the length of a table", MAX_TABLE);
        if (size == 0) {
            throw new CorruptChunkException("an empty table");
        }
        long[] table = new long[size];
        column.read(in, table, 0, size);
        column.read(in, integers, 0, count);
        if (lowBits > 0) {
            column.read(in, more, 0, count);
        }
        for (int i = 0; i < count; i++) {
            long index = integers[i];
            if (index < 0 || index >= size) {
                throw new CorruptChunkException("entry " + index + " of a table of " + size);
            }
            long low = lowBits > 0 ? more[i] : 0;
            into[offset + i] = Double.longBitsToDouble((table[(int) index] << lowBits) + low);
        }
    }
}
