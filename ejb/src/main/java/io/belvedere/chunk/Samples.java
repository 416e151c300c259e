package io.belvedere.chunk;

import io.belvedere.problem.BelvedereException;

/**
 * The samples of one series in two columns: timestamps in milliseconds and values. Only the first {@code size} entries
 * count. The arrays are shared with whoever gave or takes them and never copied; nobody may change them afterwards.
 */
public final class Samples {

    private final long[] timestamps;
    private final double[] values;
    private final int size;

    private Samples(long[] timestamps, double[] values, int size) {
        this.timestamps = timestamps;
        this.values = values;
        this.size = size;
    }

    /** All entries of two arrays of one length. */
    public static Samples of(long[] timestamps, double[] values) {
        if (timestamps.length != values.length) {
            throw BelvedereException.invalid(
                    "samples", "have " + timestamps.length + " timestamps, but " + values.length + " values");
        }
        return new Samples(timestamps, values, values.length);
    }

    /** The first entries of two arrays that may be longer. */
    public static Samples ofFirst(int size, long[] timestamps, double[] values) {
        if (size < 0 || size > timestamps.length || size > values.length) {
            throw BelvedereException.invalid(
                    "samples",
                    "cannot be " + size + " of " + timestamps.length + " timestamps and " + values.length + " values");
        }
        return new Samples(timestamps, values, size);
    }

    public int size() {
        return size;
    }

    /** At least {@link #size} entries long. */
    public long[] timestamps() {
        return timestamps;
    }

    /** At least {@link #size} entries long. */
    public double[] values() {
        return values;
    }
}
