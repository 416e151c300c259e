package io.belvedere.chunk;

/**
 * Reads what {@link ColumnWriter} wrote, and trusts nothing: whatever is no such payload ends in a {@link
 * CorruptChunkException}. Not for several threads at a time.
 */
public final class ColumnReader {

    private final ByteSource in;

    /** Checks the format byte and the checksum. */
    public ColumnReader(int format, byte[] bytes) {
        in = Frame.open(bytes, code -> requireFormat(format, code));
    }

    private static void requireFormat(int format, int code) {
        if (code != format) {
            throw new CorruptChunkException("unknown format " + code + ", format " + format + " is needed");
        }
    }

    public int readByte() {
        return in.readByte();
    }

    /** A number of which {@code max} is the greatest possible; {@code what} it is goes into the message of a refusal. */
    public int readCount(String what, int max) {
        return in.readCount(what, max);
    }

    public long[] readIntegers(int count) {
        long[] column = new long[count];
        if (count > 0) {
            new IntegerColumn(count).read(in, column, 0, count);
        }
        return column;
    }

    public double[] readDoubles(int count) {
        double[] column = new double[count];
        if (count > 0) {
            new ValuePiece(count).read(in, column, 0, count);
        }
        return column;
    }

    /** Refuses bytes that are left over. */
    public void requireEnd() {
        if (in.remaining() > 0) {
            throw new CorruptChunkException(in.remaining() + " bytes are left over");
        }
    }
}
