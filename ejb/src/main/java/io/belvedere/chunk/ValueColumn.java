package io.belvedere.chunk;

import java.util.Arrays;

/** The values of a stored chunk. Nothing is decoded before it is asked for. */
final class ValueColumn {

    /** One value, bit for bit, at all positions. */
    static final int CONSTANT = 0;

    /** Pieces, each by a scheme of its own. */
    static final int PIECES = 1;

    private final int count;
    private final double constant;
    private final ByteSource[] pieces;

    private ValueColumn(int count, double constant, ByteSource[] pieces) {
        this.count = count;
        this.constant = constant;
        this.pieces = pieces;
    }

    static ValueColumn open(ByteSource in, int count) {
        int kind = in.readByte();
        if (kind == CONSTANT) {
            return new ValueColumn(count, Double.longBitsToDouble(in.readLong()), new ByteSource[0]);
        }
        if (kind == PIECES) {
            ByteSource[] pieces = count > Pieces.SIZE ? Pieces.slices(in, count) : new ByteSource[] {in};
            return new ValueColumn(count, 0, pieces);
        }
        throw new CorruptChunkException("unknown kind of values " + kind);
    }

    /** The values at positions {@code [from, until)}. */
    void read(int from, int until, double[] into, int offset) {
        if (pieces.length == 0) {
            Arrays.fill(into, offset, offset + until - from, constant);
        } else {
            readPieces(from, until, into, offset);
        }
    }

    private void readPieces(int from, int until, double[] into, int offset) {
        ValuePiece reader = new ValuePiece(Math.min(count, Pieces.SIZE));
        int at = offset;
        for (int position = from; position < until; ) {
            int piece = position / Pieces.SIZE;
            int start = piece * Pieces.SIZE;
            int length = Pieces.length(piece, count);
            int end = Math.min(until, start + length);
            if (end - position == length) {
                reader.read(pieces[piece], into, at, length);
            } else {
                double[] whole = new double[length];
                reader.read(pieces[piece], whole, 0, length);
                System.arraycopy(whole, position - start, into, at, end - position);
            }
            at += end - position;
            position = end;
        }
    }
}
