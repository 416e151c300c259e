package io.belvedere.chunk;

/** The timestamps of a stored chunk. Nothing is decoded before it is asked for. */
abstract class TimestampColumn {

    /** First and step say all. */
    static final int REGULAR = 0;

    /** One column of integers. */
    static final int SINGLE = 1;

    /** Pieces; no timestamp is less than the one before it. */
    static final int ASCENDING = 2;

    /** Pieces in any order. */
    static final int UNORDERED = 3;

    /** Positions {@code [from, until)} that hold all timestamps of a time range, and maybe more. */
    record Positions(int from, int until) {

        int count() {
            return until - from;
        }
    }

    final int count;

    private TimestampColumn(int count) {
        this.count = count;
    }

    static TimestampColumn open(ByteSource in, int count) {
        int kind = in.readByte();
        return switch (kind) {
            case REGULAR -> new Regular(count, in.readSigned(), in.readSigned());
            case SINGLE -> new Single(count, in);
            case ASCENDING, UNORDERED -> new InPieces(count, kind == ASCENDING, in);
            default -> throw new CorruptChunkException("unknown kind of timestamps " + kind);
        };
    }

    Positions covering(long fromMillis, long untilMillis) {
        return new Positions(0, count);
    }

    /** The timestamps at {@code positions}, which {@link #covering} gave, or at all positions. */
    abstract void read(Positions positions, long[] into, int offset);

    private static final class Regular extends TimestampColumn {

        private final long first;
        private final long step;

        private Regular(int count, long first, long step) {
            super(count);
            this.first = first;
            this.step = step;
        }

        @Override
        Positions covering(long fromMillis, long untilMillis) {
            double span = (double) step * count;
            if (step <= 0 || Math.abs((double) first) + span > Long.MAX_VALUE / 4.0) {
                return super.covering(fromMillis, untilMillis);
            }
            int from = positionOf(fromMillis);
            return new Positions(from, Math.max(from, positionOf(untilMillis)));
        }

        /** Where the first timestamp that is not before this time stands. */
        private int positionOf(long timeMillis) {
            if (timeMillis <= first) {
                return 0;
            }
            if (timeMillis > first + step * (count - 1)) {
                return count;
            }
            return (int) ((timeMillis - first + step - 1) / step);
        }

        @Override
        void read(Positions positions, long[] into, int offset) {
            long timestamp = first + step * positions.from;
            for (int i = offset; i < offset + positions.count(); i++) {
                into[i] = timestamp;
                timestamp += step;
            }
        }
    }

    private static final class Single extends TimestampColumn {

        private final ByteSource in;

        private Single(int count, ByteSource in) {
            super(count);
            if (count > Pieces.SIZE) {
                throw new CorruptChunkException(count + " timestamps in one piece");
            }
            this.in = in;
        }

        @Override
        void read(Positions positions, long[] into, int offset) {
            new IntegerColumn(count).read(in, into, offset, count);
        }
    }

    private static final class InPieces extends TimestampColumn {

        private final boolean ascending;
        private final long[] firsts;
        private final ByteSource[] pieces;

        private InPieces(int count, boolean ascending, ByteSource in) {
            super(count);
            this.ascending = ascending;
            if (in.remaining() < Pieces.count(count)) {
                throw new CorruptChunkException(count + " timestamps in " + in.remaining() + " bytes");
            }
            firsts = new long[Pieces.count(count)];
            long first = 0;
            for (int i = 0; i < firsts.length; i++) {
                first += in.readSigned();
                firsts[i] = first;
            }
            pieces = Pieces.slices(in, count);
        }

        @Override
        Positions covering(long fromMillis, long untilMillis) {
            if (!ascending) {
                return super.covering(fromMillis, untilMillis);
            }
            // A piece may end with timestamps that equal the first of the next one, so step back over equal firsts.
            int piece = Math.max(0, firstNotBefore(fromMillis) - 1);
            int until = Math.max(piece, firstNotBefore(untilMillis));
            return new Positions(piece * Pieces.SIZE, Math.min(count, until * Pieces.SIZE));
        }

        private int firstNotBefore(long timeMillis) {
            int low = 0;
            int high = firsts.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (firsts[middle] < timeMillis) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        void read(Positions positions, long[] into, int offset) {
            IntegerColumn column = new IntegerColumn(Math.min(count, Pieces.SIZE));
            for (int from = positions.from; from < positions.until; from += Pieces.SIZE) {
                int piece = from / Pieces.SIZE;
                int length = Pieces.length(piece, count);
                int at = offset + from - positions.from;
                column.read(pieces[piece], into, at, length);
                for (int i = at; i < at + length; i++) {
                    into[i] += firsts[piece];
                }
            }
        }
    }
}
