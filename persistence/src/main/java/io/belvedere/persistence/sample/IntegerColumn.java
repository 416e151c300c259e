package io.belvedere.persistence.sample;

import java.util.function.IntToLongFunction;

/**
 * Integers as differences from the one before, each a varint, or as runs of equal differences if those are few: the
 * series of a scrape follow one another and share a time, the samples of one series are equally far apart. Differences
 * wrap around, so any integers do.
 */
final class IntegerColumn {

    static final int SINGLY = 0;
    static final int IN_RUNS = 1;

    private IntegerColumn() {}

    static void write(ByteWriter writer, int count, IntToLongFunction values) {
        if (2 * runs(count, values) < count) {
            writer.putByte(IN_RUNS);
            writeRuns(writer, count, values);
        } else {
            writer.putByte(SINGLY);
            long before = 0;
            for (int index = 0; index < count; index++) {
                long value = values.applyAsLong(index);
                writer.putVarint(ByteWriter.zigzag(value - before));
                before = value;
            }
        }
    }

    private static int runs(int count, IntToLongFunction values) {
        int runs = 0;
        long before = 0;
        long step = 0;
        for (int index = 0; index < count; index++) {
            long value = values.applyAsLong(index);
            if (index == 0 || value - before != step) {
                step = value - before;
                runs++;
            }
            before = value;
        }
        return runs;
    }

    private static void writeRuns(ByteWriter writer, int count, IntToLongFunction values) {
        long before = 0;
        int index = 0;
        while (index < count) {
            long step = values.applyAsLong(index) - before;
            int from = index;
            while (index < count && values.applyAsLong(index) - before == step) {
                before = values.applyAsLong(index++);
            }
            writer.putVarint(ByteWriter.zigzag(step));
            writer.putVarint(index - from);
        }
    }

    static long[] read(ByteReader reader, int count) {
        int form = reader.readByte();
        return switch (form) {
            case SINGLY -> readSingly(reader, count);
            case IN_RUNS -> readRuns(reader, count);
            default -> throw new CorruptSamplesException("form " + form + " of a column of integers is not known");
        };
    }

    private static long[] readSingly(ByteReader reader, int count) {
        long[] values = new long[count];
        long value = 0;
        for (int index = 0; index < count; index++) {
            value += ByteReader.unzigzag(reader.readVarint());
            values[index] = value;
        }
        return values;
    }

    private static long[] readRuns(ByteReader reader, int count) {
        long[] values = new long[count];
        long value = 0;
        int index = 0;
        while (index < count) {
            long step = ByteReader.unzigzag(reader.readVarint());
            int end = index + reader.readCount("the length of a run", count - index);
            if (end == index) {
                throw new CorruptSamplesException("a run is empty");
            }
            while (index < end) {
                value += step;
                values[index++] = value;
            }
        }
        return values;
    }
}
