package io.belvedere.chunk;

/** Writes one chunk: timestamps, then values, each by the shortest form that was found. */
final class ChunkWriter {

    private final Samples samples;
    private final int count;
    private final IntegerColumnWriter column;
    private final ByteSink pieces;

    ChunkWriter(Samples samples) {
        this.samples = samples;
        count = samples.size();
        int space = Math.max(Math.min(count, Pieces.SIZE), ValuePiece.MAX_TABLE);
        column = new IntegerColumnWriter(space);
        pieces = new ByteSink(count);
    }

    byte[] write() {
        ByteSink out = new ByteSink(count * 2 + 64);
        out.putByte(ChunkFormat.CURRENT.code());
        out.putVarint(count);
        if (count > 0) {
            ByteSink timestamps = new ByteSink(count);
            writeTimestamps(timestamps);
            out.putVarint(timestamps.size());
            out.putAll(timestamps);
            writeValues(out);
        }
        Frame.seal(out);
        return out.toByteArray();
    }

    private void writeTimestamps(ByteSink out) {
        long[] timestamps = samples.timestamps();
        long step = count == 1 ? 0 : timestamps[1] - timestamps[0];
        if (isRegular(timestamps, step)) {
            out.putByte(TimestampColumn.REGULAR);
            out.putSigned(timestamps[0]);
            out.putSigned(step);
        } else if (count <= Pieces.SIZE) {
            out.putByte(TimestampColumn.SINGLE);
            column.write(timestamps, 0, count, out);
        } else {
            writeTimestampPieces(timestamps, out);
        }
    }

    private boolean isRegular(long[] timestamps, long step) {
        for (int i = 1; i < count; i++) {
            if (timestamps[i] - timestamps[i - 1] != step) {
                return false;
            }
        }
        return true;
    }

    private boolean isAscending(long[] timestamps) {
        for (int i = 1; i < count; i++) {
            if (timestamps[i] < timestamps[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private void writeTimestampPieces(long[] timestamps, ByteSink out) {
        out.putByte(isAscending(timestamps) ? TimestampColumn.ASCENDING : TimestampColumn.UNORDERED);
        long previous = 0;
        for (int from = 0; from < count; from += Pieces.SIZE) {
            out.putSigned(timestamps[from] - previous);
            previous = timestamps[from];
        }
        long[] relative = new long[Pieces.SIZE];
        pieces.clear();
        for (int from = 0; from < count; from += Pieces.SIZE) {
            int length = Math.min(Pieces.SIZE, count - from);
            for (int i = 0; i < length; i++) {
                relative[i] = timestamps[from + i] - timestamps[from];
            }
            int before = pieces.size();
            column.write(relative, 0, length, pieces);
            out.putVarint(pieces.size() - before);
        }
        out.putAll(pieces);
    }

    private void writeValues(ByteSink out) {
        double[] values = samples.values();
        if (isConstant(values)) {
            out.putByte(ValueColumn.CONSTANT);
            out.putLong(Double.doubleToRawLongBits(values[0]));
            return;
        }
        out.putByte(ValueColumn.PIECES);
        ValuePieceWriter writer = new ValuePieceWriter(column, Math.min(count, Pieces.SIZE));
        pieces.clear();
        for (int from = 0; from < count; from += Pieces.SIZE) {
            int before = pieces.size();
            writer.write(values, from, Math.min(Pieces.SIZE, count - from), pieces);
            if (count > Pieces.SIZE) {
                out.putVarint(pieces.size() - before);
            }
        }
        out.putAll(pieces);
    }

    private boolean isConstant(double[] values) {
        long first = Double.doubleToRawLongBits(values[0]);
        for (int i = 1; i < count; i++) {
            if (Double.doubleToRawLongBits(values[i]) != first) {
                return false;
            }
        }
        return true;
    }
}
