package io.belvedere.benchmarks.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads rows of the log and stored labels by the letter of docs/formats/sample-log.md, sharing no code with the server. */
final class LoggedSamples {

    private static final int CHECKSUM = 4;

    private final ByteBuffer in;

    private LoggedSamples(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    record Row(int[] series, long[] timestamps, double[] values) {}

    static Row row(byte[] payload) {
        LoggedSamples reader = new LoggedSamples(payload);
        reader.expectFormat();
        int count = Math.toIntExact(reader.varint());
        long[] refs = reader.integers(count);
        int[] series = new int[count];
        for (int i = 0; i < count; i++) {
            series[i] = Math.toIntExact(refs[i]);
        }
        long[] timestamps = reader.integers(count);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = reader.value();
        }
        if (reader.in.remaining() != CHECKSUM) {
            throw new IllegalStateException("a row of the log has " + reader.in.remaining() + " bytes left");
        }
        return new Row(series, timestamps, values);
    }

    static SortedMap<String, String> labels(byte[] stored) {
        LoggedSamples reader = new LoggedSamples(stored);
        reader.expectFormat();
        int count = Math.toIntExact(reader.varint());
        SortedMap<String, String> labels = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            labels.put(reader.text(), reader.text());
        }
        return labels;
    }

    private void expectFormat() {
        if (in.get() != 1) {
            throw new IllegalStateException("not format 1");
        }
    }

    private long[] integers(int count) {
        boolean runs = in.get() == 1;
        long[] integers = new long[count];
        long last = 0;
        int at = 0;
        while (at < count) {
            long step = signed(varint());
            long times = runs ? varint() : 1;
            for (long i = 0; i < times; i++) {
                last += step;
                integers[at++] = last;
            }
        }
        return integers;
    }

    private double value() {
        int head = Byte.toUnsignedInt(in.get());
        int decimals = head / 16;
        long word = 0;
        for (int i = 0; i < head % 16; i++) {
            word |= Byte.toUnsignedLong(in.get()) << (8 * i);
        }
        return decimals == 15 ? Double.longBitsToDouble(word) : signed(word) / Math.pow(10, decimals);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private String text() {
        byte[] utf8 = new byte[Math.toIntExact(varint())];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static long signed(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }
}
