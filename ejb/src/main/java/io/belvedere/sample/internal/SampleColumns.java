package io.belvedere.sample.internal;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import java.util.Arrays;

/** Samples that are gathered, in two growing arrays. For one thread. */
final class SampleColumns {

    private static final int FIRST_CAPACITY = 256;

    private long[] times;
    private double[] values;
    private int size;

    SampleColumns() {
        this(FIRST_CAPACITY);
    }

    /** With room for so many. */
    SampleColumns(int capacity) {
        times = new long[capacity];
        values = new double[capacity];
    }

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    double value(int index) {
        return values[index];
    }

    void add(long time, double value) {
        reserve(1);
        times[size] = time;
        values[size] = value;
        size++;
    }

    /** Adds those samples of a chunk that are in the range, or all of them if that is known. */
    void add(byte[] chunk, boolean wholly, long from, long until) {
        if (wholly) {
            reserve(ChunkCodec.sampleCount(chunk));
            size = ChunkCodec.decodeInto(chunk, times, values, size);
        } else {
            Samples part = ChunkCodec.decode(chunk, from, until);
            reserve(part.size());
            System.arraycopy(part.timestamps(), 0, times, size, part.size());
            System.arraycopy(part.values(), 0, values, size, part.size());
            size += part.size();
        }
    }

    /** Adds all that another one has. */
    void add(SampleColumns other) {
        reserve(other.size);
        System.arraycopy(other.times, 0, times, size, other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    void clear() {
        size = 0;
    }

    /** A copy of what is there. */
    Samples toSamples() {
        return Samples.of(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
    }

    /** What is there, without a copy: nothing may be added while it is in use. */
    Samples view() {
        return Samples.ofFirst(size, times, values);
    }

    private void reserve(int more) {
        if (size + more > times.length) {
            int capacity = Math.max(size + more, 2 * times.length);
            times = Arrays.copyOf(times, capacity);
            values = Arrays.copyOf(values, capacity);
        }
    }
}
