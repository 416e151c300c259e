package io.belvedere.chunk;

/** Tries the schemes that suit a piece of values and keeps the shortest. Not for several threads at a time. */
final class ValuePieceWriter {

    /** Below so many bytes a sample a table of whole values cannot save much. */
    private static final double MIN_FOR_TABLE = 0.25;

    /** Below so many bytes a sample corrected decimals are shorter than anything that works on the bits. */
    private static final int MIN_FOR_BITS = 3;

    /** How many of the values that are no decimals with the probed power of ten are asked for theirs. */
    private static final int ASKED = 16;

    private final IntegerColumnWriter column;
    private final DecimalProbe probe = new DecimalProbe();
    private final SplitTable table = new SplitTable();
    private final long[] integers;
    private final long[] more;
    private final ByteSink candidate;
    private final ByteSink shortest;

    ValuePieceWriter(IntegerColumnWriter column, int maxCount) {
        this.column = column;
        integers = new long[maxCount];
        more = new long[maxCount];
        candidate = new ByteSink(maxCount * 2);
        shortest = new ByteSink(maxCount * 2);
    }

    void write(double[] values, int from, int count, ByteSink out) {
        shortest.clear();
        boolean exact = tryDecimals(values, from, count);
        if (!exact && (shortest.size() == 0 || shortest.size() > count * MIN_FOR_BITS)) {
            tryOrdered(values, from, count);
            trySplit(values, from, count, 52);
            tryRaw(values, from, count);
        }
        if (shortest.size() > count * MIN_FOR_TABLE) {
            trySplit(values, from, count, 0);
        }
        out.putAll(shortest);
    }

    /** True where all values are decimals as they stand, so that other schemes need not be tried. */
    private boolean tryDecimals(double[] values, int from, int count) {
        boolean exact = false;
        int raised = -1;
        int candidates = probe.probe(values, from, count);
        for (int i = 0; i < candidates && !exact; i++) {
            int exponent = probe.candidate(i);
            exact = tryDecimal(values, from, count, exponent);
            raised = exact ? raised : Math.max(raised, neededExponent(values, from, count));
        }
        if (!exact && raised > probe.candidate(0)) {
            exact = tryDecimal(values, from, count, raised);
        }
        return exact;
    }

    private boolean tryDecimal(double[] values, int from, int count, int exponent) {
        long integer = 0;
        long corrections = 0;
        for (int i = 0; i < count; i++) {
            integer = Decimals.toInteger(values[from + i], exponent, integer);
            integers[i] = integer;
            more[i] = Decimals.correction(values[from + i], integer, exponent);
            corrections |= more[i];
        }
        boolean exact = corrections == 0;
        candidate.clear();
        candidate.putByte(ValuePiece.DECIMAL);
        candidate.putByte(exact ? exponent : exponent | ValuePiece.CORRECTED);
        column.write(integers, 0, count, candidate);
        if (!exact) {
            column.write(more, 0, count, candidate);
        }
        keepIfShorter();
        return exact;
    }

    /** The greatest power of ten that some of the corrected values need, by what the last try left in {@link #more}. */
    private int neededExponent(double[] values, int from, int count) {
        int needed = -1;
        int asked = 0;
        for (int i = 0; i < count && asked < ASKED; i++) {
            if (more[i] != 0 && Double.isFinite(values[from + i])) {
                needed = Math.max(needed, DecimalProbe.exactExponent(values[from + i]));
                asked++;
            }
        }
        return needed;
    }

    private void tryOrdered(double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            integers[i] = ValuePiece.ordered(Double.doubleToRawLongBits(values[from + i]));
        }
        candidate.clear();
        candidate.putByte(ValuePiece.ORDERED);
        column.write(integers, 0, count, candidate);
        keepIfShorter();
    }

    private void trySplit(double[] values, int from, int count, int lowBits) {
        long lowMask = lowBits == 0 ? 0 : -1L >>> (Long.SIZE - lowBits);
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[from + i]);
            integers[i] = bits >>> lowBits;
            more[i] = bits & lowMask;
        }
        if (!table.replaceByIndexes(integers, count)) {
            return;
        }
        candidate.clear();
        candidate.putByte(ValuePiece.SPLIT);
        candidate.putVarint(lowBits);
        candidate.putVarint(table.size());
        column.write(table.entries(), 0, table.size(), candidate);
        column.write(integers, 0, count, candidate);
        if (lowBits > 0) {
            column.write(more, 0, count, candidate);
        }
        keepIfShorter();
    }

    private void tryRaw(double[] values, int from, int count) {
        candidate.clear();
        candidate.putByte(ValuePiece.RAW);
        for (int i = from; i < from + count; i++) {
            candidate.putLong(Double.doubleToRawLongBits(values[i]));
        }
        keepIfShorter();
    }

    private void keepIfShorter() {
        if (shortest.size() == 0 || candidate.size() < shortest.size()) {
            shortest.clear();
            shortest.putAll(candidate);
        }
    }
}
