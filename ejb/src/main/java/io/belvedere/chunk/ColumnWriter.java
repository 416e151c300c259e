package io.belvedere.chunk;

/**
 * Writes a payload of columns that are compressed as those of a chunk are: a format byte, whatever the format asks for, a
 * checksum. Each column is read again in the same order by {@link ColumnReader}. Not for several threads at a time.
 */
public final class ColumnWriter {

    private final ByteSink out;
    private final IntegerColumnWriter integers;
    private final ValuePieceWriter values;

    /** For columns of at most so many numbers. */
    public ColumnWriter(int format, int maxCount) {
        int space = Math.max(maxCount, ValuePiece.MAX_TABLE);
        out = new ByteSink(maxCount * 8 + 64);
        integers = new IntegerColumnWriter(space);
        values = new ValuePieceWriter(integers, space);
        out.putByte(format);
    }

    public void putByte(int value) {
        out.putByte(value);
    }

    public void putVarint(long value) {
        out.putVarint(value);
    }

    /** The first numbers of an array. Without any, nothing is written. */
    public void putIntegers(long[] column, int count) {
        if (count > 0) {
            integers.write(column, 0, count, out);
        }
    }

    /** The first values of an array, bit for bit. Without any, nothing is written. */
    public void putDoubles(double[] column, int count) {
        if (count > 0) {
            values.write(column, 0, count, out);
        }
    }

    /** The bytes with their checksum; nothing can be put behind it. */
    public byte[] seal() {
        Frame.seal(out);
        return out.toByteArray();
    }
}
